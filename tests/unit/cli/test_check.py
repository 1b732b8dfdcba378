import datetime
import re

import pytest

from sphinx_claims.cli import main

SUMMARY = "2 figures, 1 claim, 2 statements: 2 hold, 0 at the edge, 0 fail, 0 unjudged"


def codes(text):
    return re.findall(r"^(?:error|notice)\[([a-z-]+)\]", text, re.MULTILINE)


def test_a_document_that_holds_passes_with_one_line(document, capsys):
    assert document.check() == 0
    printed = capsys.readouterr()
    assert printed.out == f"{SUMMARY}; 0 exempt; 0 due for review\n"
    assert printed.err == ""


def test_a_claim_that_does_not_hold_fails_with_one(document, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    assert document.check() == 1
    printed = capsys.readouterr()
    assert codes(printed.err) == ["claim-drift"]
    assert printed.out.endswith("; 1 error\n")
    assert "1 hold, 0 at the edge, 1 fail" in printed.out


def test_what_can_not_be_read_fails_with_two(document, capsys):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    assert document.check() == 2
    printed = capsys.readouterr()
    assert codes(printed.err) == ["key-unknown"]
    assert printed.out == "1 error\n"


def test_a_role_that_is_not_understood_fails_with_two_beside_a_claim_that_fails(document, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    document.add(document.page, "{claim}`about 5`\n")
    assert document.check() == 2
    assert codes(capsys.readouterr().err) == ["role-invalid", "claim-drift"]


def test_a_notice_passes_and_is_shown(document, capsys):
    assert document.check("--today", "2031-01-01") == 0
    printed = capsys.readouterr()
    assert codes(printed.err) == ["review-due", "review-due"]
    assert printed.out == f"{SUMMARY}; 0 exempt; 2 due for review; 2 notices\n"


def test_freshness_can_be_strict(document, capsys):
    assert document.check("--today", "2031-01-01", "--strict-freshness") == 1
    printed = capsys.readouterr()
    assert codes(printed.err) == ["review-overdue", "review-overdue"]
    assert printed.out.endswith("; 2 errors\n")


def test_an_error_shows_its_line_with_the_span_marked(document, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    document.check()
    assert (
        "  --> docs/index.md:4:17\n"
        "   |   That is {claim}`around 300-to-1 <ratio>` against what fines bring in.\n"
        "   |                   ^^^^^^^^^^^^^^^ accepts 150 to 600 (“around”: a factor of 2"
    ) in capsys.readouterr().err


def test_all_files_are_told_of_at_once(document, capsys):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    document.edit(document.functions, "spend, fines", "spend, fines=1")
    document.edit(document.sources, "type: report", "kynd: report")
    document.add(document.page, "{claim}`about 5`\n")
    (document.root / "docs/b.md").write_bytes(b"\xff")
    assert document.check() == 2
    assert {
        "key-unknown",
        "key-missing",
        "function-signature",
        "role-invalid",
        "file-encoding",
    } == set(codes(capsys.readouterr().err))


def test_today_is_the_day_of_source_date_epoch(document, monkeypatch, capsys):
    day = datetime.datetime(2031, 1, 1, tzinfo=datetime.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    assert main(["check", str(document.root), "--strict-freshness"]) == 1
    assert "today is 2031-01-01" in capsys.readouterr().err
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp()) - 1))
    assert main(["check", str(document.root), "--strict-freshness"]) == 0


def test_a_day_that_is_given_comes_before_source_date_epoch(document, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "99999999999")
    assert document.check("--strict-freshness") == 0


@pytest.mark.parametrize("day", ["2026-13-01", "today", "2026", "", "2026-02-30"])
def test_a_day_that_is_none_is_refused_with_two(document, capsys, day):
    assert document.check("--today", day) == 2
    assert "--today" in capsys.readouterr().err


@pytest.mark.parametrize("inside", ["docs", "claims/sources"])
def test_the_folder_may_be_any_inside_the_document(document, inside, capsys):
    assert main(["check", str(document.root / inside), "--today", "2026-01-01"]) == 0
    assert capsys.readouterr().out.startswith(SUMMARY)


def test_the_folder_is_this_one_unless_given(document, monkeypatch, capsys):
    monkeypatch.chdir(document.root / "docs")
    assert main(["check", "--today", "2026-01-01"]) == 0
    assert capsys.readouterr().out.startswith(SUMMARY)


def test_a_folder_without_a_document_fails_with_two(tmp_path, capsys):
    assert main(["check", str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert codes(printed.err) == ["file-unreadable"]
    assert printed.out == "1 error\n"


@pytest.mark.parametrize("inside", ["dosc", "docs/index.md", "conf.py", "docs/dosc/deeper"])
def test_what_is_no_folder_is_not_taken_for_the_one_above(document, inside, capsys):
    path = document.root / inside
    assert main(["check", str(path), "--today", "2026-01-01"]) == 2
    printed = capsys.readouterr()
    assert codes(printed.err) == ["file-unreadable"]
    assert f"there is no folder “{path}”" in printed.err
    assert printed.out == "1 error\n"


def test_a_check_leaves_the_document_as_it_was(document):
    before = {path: path.stat().st_mtime_ns for path in document.root.rglob("*")}
    document.check()
    assert {path: path.stat().st_mtime_ns for path in document.root.rglob("*")} == before


def test_two_checks_print_the_same(document, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    document.add(document.page, "There are 300 labs.\n")
    document.check()
    first = capsys.readouterr()
    document.check()
    assert capsys.readouterr() == first


def test_a_document_without_a_page_counts_none(document, capsys):
    (document.root / document.page).unlink()
    assert document.check() == 1
    printed = capsys.readouterr()
    assert set(codes(printed.err)) == {"unused"}
    assert "0 statements" in printed.out


def test_an_empty_folder_of_claims_holds(document, capsys):
    for path in (document.figures, document.functions, document.sources, document.page):
        (document.root / path).unlink()
    assert document.check() == 0
    assert capsys.readouterr().out.startswith("0 figures, 0 claims, 0 statements")
