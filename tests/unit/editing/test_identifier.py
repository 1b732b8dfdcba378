import pytest

from sphinx_claims.editing.identifier import doi_of, same_doi

DOI = "10.1073/pnas.1913678117"


@pytest.mark.parametrize(
    "text",
    [
        DOI,
        f" {DOI}\n",
        f"doi:{DOI}",
        f"doi: {DOI}",
        f"https://doi.org/{DOI}",
        f"http://dx.doi.org/{DOI}",
    ],
)
def test_a_doi_is_found_in_each_of_its_forms(text):
    assert doi_of(text) == DOI


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("2209.11895", "2209.11895"),
        ("arXiv:2209.11895", "2209.11895"),
        ("arxiv: 2209.11895v3", "2209.11895"),
        ("https://arxiv.org/abs/2209.11895", "2209.11895"),
        ("https://arxiv.org/pdf/2209.11895v2.pdf", "2209.11895"),
        ("0704.0001", "0704.0001"),
        ("math.GT/0309136", "math.GT/0309136"),
        ("hep-th/9901001v1", "hep-th/9901001"),
    ],
)
def test_an_id_at_arxiv_has_a_doi(text, id_):
    assert doi_of(text) == f"10.48550/arXiv.{id_}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yearbook2026",
        "10.1/x",
        "10.1073",
        "10.1073/",
        f"see {DOI}",
        "2209.118",
        "https://arxiv.org/",
    ],
)
def test_what_names_no_work_has_none(text):
    assert doi_of(text) == ""


def test_letters_of_either_case_are_the_same_doi():
    assert same_doi("10.48550/ARXIV.2209.11895", "10.48550/arXiv.2209.11895")
    assert same_doi(f"https://doi.org/{DOI}", DOI)
    assert not same_doi(DOI, f"{DOI}0")
    assert not same_doi("", "")
