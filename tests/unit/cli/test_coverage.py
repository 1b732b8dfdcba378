import json

from sphinx_claims.cli import main


def run(document, *arguments):
    return main(["coverage", str(document.root), *arguments])


def test_each_page_is_counted_and_all_together(document, capsys):
    document.write("docs/a.md", "{exempt}`6 <name: of a room>`\n")
    assert run(document) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.splitlines() == [
        "page           numbers  bound  name  unbound  covered",
        "docs/a.md            1      0     1        0    100 %",
        "docs/index.md        2      2     0        0    100 %",
        "total                3      2     1        0    100 %",
    ]


def test_a_number_that_is_neither_fails_with_one(document, capsys):
    document.add(document.page, "And 5.\n")
    assert run(document) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines()[-1] == "total                3      2        1     66 %"


def test_all_is_covered_only_where_nothing_is_left_out(document, capsys):
    document.add(document.page, "{exempt}`6 <name: of a room>`\n" * 400 + "\n5\n")
    assert run(document) == 1
    assert capsys.readouterr().out.splitlines()[-1].endswith(" 99 %")


def test_a_page_without_numbers_has_no_share(document, capsys):
    document.write("docs/a.md", "Nothing.\n")
    assert run(document) == 0
    assert "docs/a.md            0      0        0        -\n" in capsys.readouterr().out


def test_the_counts_as_json_are_the_same(document, capsys):
    document.add(document.page, "And 5, and {exempt}`6 <name: of a room>`.\n")
    assert run(document, "--format", "json") == 1
    counts = {"numbers": 4, "bound": 2, "exempt": {"name": 1}, "unbound": 1, "covered": 0.75}
    assert json.loads(capsys.readouterr().out) == {
        "pages": [{"path": "docs/index.md", **counts}],
        "total": counts,
    }


def test_what_conf_py_prints_is_no_part_of_the_counts(document, capsys):
    document.add(document.conf, "print('hello')\n")
    assert run(document, "--format", "json") == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["total"]["numbers"] == 2
    assert printed.err == "hello\n"


def test_a_role_that_is_not_understood_fails_with_two_and_the_rest_is_counted(document, capsys):
    document.add(document.page, "{exempt}`6 <room>` and 5\n")
    assert run(document) == 2
    printed = capsys.readouterr()
    assert "error[role-invalid]" in printed.err
    assert "total" in printed.out


def test_a_folder_that_is_none_fails_with_two(document, capsys):
    assert main(["coverage", str(document.root / "nowhere")]) == 2
    printed = capsys.readouterr()
    assert "error[file-unreadable]: there is no folder" in printed.err
    assert printed.out == ""


def test_figures_that_can_not_be_read_change_no_count(document, capsys):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    assert run(document) == 0
    assert "total" in capsys.readouterr().out
