from sphinx_claims.errors import Location


def test_a_value_is_placed_where_conf_py_gives_it(document):
    place = document.settings().place("claims_pages")
    assert (place.line, place.column) == (2, 1)
    assert document.spanned(place) == "claims_pages"


def test_a_value_that_conf_py_does_not_give_is_placed_at_the_file(document):
    assert document.settings().place("claims_folder") == Location(path="conf.py")
