import pytest

from sphinx_claims.errors import Code, Location, Place, Problem
from sphinx_claims.testing.subjects import Kind, Subjects, plain


@pytest.fixture
def subjects(document):
    return lambda: Subjects(document.ledger())


def names(subjects, path):
    return [subject.name for subject in subjects.by_path[path]]


def ids_at(subjects, path, line, column=1):
    subject = subjects.at(Location(path=path, line=line, column=column))
    return None if subject is None else subject.name


def test_every_figure_claim_statement_source_and_page_is_a_subject(document, subjects):
    found = subjects()
    assert {path: names(found, path) for path in found.by_path} == {
        document.figures: ["spend", "fines"],
        document.functions: ["ratio"],
        document.sources: ["budget"],
        document.page: ["page", "about $10 million a year", "around 100-to-1"],
    }
    kinds = {s.name: s.kind for group in found.by_path.values() for s in group}
    assert kinds == {
        "spend": Kind.FIGURE,
        "fines": Kind.FIGURE,
        "ratio": Kind.CLAIM,
        "budget": Kind.SOURCE,
        "page": Kind.PAGE,
        "about $10 million a year": Kind.STATEMENT,
        "around 100-to-1": Kind.STATEMENT,
    }


def test_records_stand_in_the_order_of_their_lines_not_of_their_ids(document, subjects):
    document.add(
        document.functions,
        """
        @claim(label="ten of them")
        def again(ratio):
            return ratio * 10
        """,
    )
    document.add(document.page, "{claim}`again`\n")
    assert names(subjects(), document.functions) == ["ratio", "again"]


def test_the_same_words_again_have_a_number_behind_them(document, subjects):
    document.add(
        document.page, "{claim}`around 100-to-1 <ratio>`, {claim}`around 100-to-1 <ratio>`"
    )
    assert names(subjects(), document.page)[2:] == [
        "around 100-to-1",
        "around 100-to-1[2]",
        "around 100-to-1[3]",
    ]


def test_words_that_are_those_of_the_page_itself_have_a_number_too(document, subjects):
    document.add(document.page, "{claim}`page <ratio>`\n")
    assert names(subjects(), document.page)[-1] == "page[2]"


def test_a_value_that_is_written_by_the_machine_has_the_id_for_a_name(document, subjects):
    document.add(document.page, "{claim}`ratio`\n")
    assert names(subjects(), document.page)[-1] == "ratio"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("around\n  100-to-1", "around 100-to-1"),
        ("$10 billion", "$10 billion"),
        ("5 [of 10]", "5 (of 10)"),
        ("a::b", "a:b"),
        ("a::::b", "a:b"),
        ("5:::1", "5:1"),
        ("100:1", "100:1"),
        ("5\x07 people\x1b[0m", "5 people(0m"),
        ("“50–100”", "“50–100”"),
    ],
)
def test_words_are_put_so_that_pytest_can_take_them_for_a_name(words, name):
    assert plain(words) == name


def test_a_claim_and_what_states_it_rest_on_figures_through_other_claims(document, subjects):
    document.add(
        document.functions,
        """
        @claim(label="ten of them")
        def again(ratio):
            return ratio * 10
        """,
    )
    document.add(document.page, "{claim}`again`\n")
    found = subjects()
    *_, statement = found.by_path[document.page]
    *_, claim = found.by_path[document.functions]
    assert statement.rests_on == claim.rests_on == {"ratio", "spend", "fines"}
    assert found.by_path[document.page][1].rests_on == frozenset()


def test_a_place_in_a_file_of_records_belongs_to_the_record_above_it(document, subjects):
    found = subjects()
    line = document.line(document.figures, "value: 50 to 100")
    assert ids_at(found, document.figures, line) == "fines"
    assert ids_at(found, document.figures, document.line(document.figures, "fines:")) == "fines"
    assert ids_at(found, document.figures, document.line(document.figures, "fines:") - 1) == "spend"


def test_a_place_above_all_records_belongs_to_the_first(document, subjects):
    document.edit(document.figures, "spend:\n", "# What the town spends.\nspend:\n")
    assert ids_at(subjects(), document.figures, 1) == "spend"


def test_a_place_on_a_page_belongs_to_the_statement_there_or_else_to_the_page(document, subjects):
    found = subjects()
    line = document.line(document.page, "100-to-1")
    text = document.read(document.page).split("\n")[line - 1]
    column = text.index("around") + 1
    last = column + len("around 100-to-1") - 1
    assert ids_at(found, document.page, line, column) == "around 100-to-1"
    assert ids_at(found, document.page, line, last) == "around 100-to-1"
    assert ids_at(found, document.page, line, column - 1) == "page"
    assert ids_at(found, document.page, line, last + 1) == "page"
    assert ids_at(found, document.page, line + 1, column) == "page"


def test_a_place_in_another_file_belongs_to_nothing(document, subjects):
    assert ids_at(subjects(), document.conf, 1) is None


def problem(subject, *places):
    return Problem(
        code=Code.CLAIM_DRIFT, location=subject.location, message="", places=tuple(places)
    )


def place(subject, *, shown):
    return Place(location=subject.location, remark="", shown=shown)


def test_a_problem_is_that_of_its_place_and_of_the_places_that_it_shows(document, subjects):
    found = subjects()
    page, first, second = found.by_path[document.page]
    assert found.of(problem(first, place(second, shown=True), place(first, shown=True))) == [
        first,
        second,
    ]
    assert found.of(problem(first, place(second, shown=False), place(page, shown=False))) == [first]


def test_a_place_that_is_named_only_fails_where_its_own_words_do(document, subjects):
    document.edit(document.page, "100-to-1", "900-to-1")
    document.edit(document.figures, "value: 10 million", "value: 11 million")
    found = subjects()
    _, holds, fails = found.by_path[document.page]
    spend, fines = found.by_path[document.figures]
    assert found.of(problem(holds, place(fails, shown=False))) == [holds, fails]
    assert found.of(problem(holds, place(spend, shown=False))) == [holds, spend]
    assert found.of(problem(holds, place(fines, shown=False))) == [holds]
