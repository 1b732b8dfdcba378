import pytest

from sphinx_claims.cli import main
from sphinx_claims.errors import Code, explain


@pytest.mark.parametrize("code", Code, ids=lambda code: code.slug)
def test_a_code_is_explained_with_its_examples(code, capsys):
    assert main(["explain", code.slug]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    found = explain(code)
    words = " ".join(printed.out.split())
    assert words.startswith(f"{code.slug}: a")
    assert f"exit status {code.severity.value}" in words
    for part in (found.means, found.why, found.mend):
        assert part in words
    if found.example is not None:
        for lines in (found.example.bad, found.example.good):
            assert " ".join(lines.split()) in words
        assert f"Bad, in {found.example.file}" in words


@pytest.mark.parametrize("code", Code, ids=lambda code: code.slug)
def test_no_line_of_prose_is_wider_than_a_terminal(code, capsys):
    main(["explain", code.slug])
    lines = capsys.readouterr().out.split("\n")
    assert all(len(line) <= 79 for line in lines if not line.startswith("    "))


def test_without_a_code_all_of_them_are_listed(capsys):
    assert main(["explain"]) == 0
    printed = capsys.readouterr().out
    starts = [line.split()[0] for line in printed.splitlines() if not line.startswith(" ")]
    assert starts == [code.slug for code in Code]
    words = " ".join(printed.split())
    assert all(code.meaning in words for code in Code)
    assert all(len(line) <= 79 for line in printed.splitlines())


@pytest.mark.parametrize(
    "given",
    ["claim-drift", "error[claim-drift]", "claims.claim-drift", "Claim-Drift", "[claim-drift]"],
)
def test_a_code_may_be_given_as_it_is_read_elsewhere(given, capsys):
    assert main(["explain", given]) == 0
    assert capsys.readouterr().out.startswith("claim-drift: an error")


@pytest.mark.parametrize(
    ("given", "help_"),
    [
        ("claim-drfit", "did you mean “claim-drift”?"),
        ("error[key-unkown]", "did you mean “key-unknown”?"),
        ("zzz", "`claims explain` lists all of them"),
        ("", "`claims explain` lists all of them"),
    ],
)
def test_a_code_that_is_none_is_refused_with_two_and_the_nearest(given, help_, capsys):
    assert main(["explain", given]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"claims explain: “{given}” is no code; {help_}\n"
