import mimetypes

from sphinx_claims.export import LEDGER_FILES


def test_each_file_has_a_name_of_its_own_its_type_and_what_it_holds():
    assert len({file.name for file in LEDGER_FILES}) == len(LEDGER_FILES) == 3
    for file in LEDGER_FILES:
        assert mimetypes.guess_type(file.name)[0] == file.media_type
        assert mimetypes.guess_type(file.schema)[0] == "application/json"
        assert file.schema_beside(f"a/{file.name}") == f"a/{file.schema}"
        assert file.holds[0].islower()
        assert not file.holds.endswith(".")
