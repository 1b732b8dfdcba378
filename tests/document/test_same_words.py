"""Every statement has the same words wherever they are read: page, text, llms.txt and JSON."""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from sphinx_claims.checks import judge_document, record_phrase
from sphinx_claims.judge import Freshness

ROOT = Path(__file__).parents[2]
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
UNSEEN = {"script", "style", "template"}


class Seen(HTMLParser):
    """Collects the words of the elements whose id begins in a way, as a reader sees them."""

    def __init__(self, page: str, beginning: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self._beginning = beginning
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id_ = dict(attrs).get("id") or ""
        if id_.startswith(self._beginning):
            assert id_ not in self.found, f"{id_} stands twice"
            self.found[id_] = ""
        if tag not in VOID:
            self._open.append((tag, id_))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not UNSEEN & {tag for tag, _ in self._open}:
            for _, id_ in self._open:
                if id_ in self.found:
                    self.found[id_] += data


def shown(text: str) -> str:
    """Return a text as a browser shows it: what breaks a line there is one blank."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")


@pytest.fixture(scope="module")
def folder(built: Callable[[str], Path]) -> Path:
    return built("html")


@pytest.fixture(scope="module")
def stated(folder: Path) -> list[dict[str, Any]]:
    """Return the statements as JSON has them."""
    found = json.loads((folder / "ledger.json").read_text("utf-8"))["statements"]
    assert isinstance(found, list)
    return found


def docname(statement: dict[str, Any]) -> str:
    return str(statement["page"]).removeprefix("docs/").removesuffix(".md")


def test_json_has_every_statement_with_its_words(stated: list[dict[str, Any]]) -> None:
    judged = judge_document(ROOT, Freshness(today=datetime.date(2026, 1, 1))).judged
    assert len(judged) > 200
    assert [(one["page"], one["anchor"], one["words"]) for one in stated] == [
        (one.statement.location.path, one.anchor, one.judgement.words) for one in judged
    ]


def test_each_page_shows_its_statements_in_these_words_and_no_others(
    folder: Path, stated: list[dict[str, Any]]
) -> None:
    pages = {docname(one) for one in stated}
    for page in pages:
        seen = Seen((folder / f"{page}.html").read_text("utf-8"), "statement-").found
        assert {id_: shown(words) for id_, words in seen.items()} == {
            one["anchor"]: one["words"] for one in stated if docname(one) == page
        }, page


def test_the_text_of_each_page_has_them_and_so_has_the_text_of_all(
    folder: Path, stated: list[dict[str, Any]]
) -> None:
    whole = (folder / "llms-full.txt").read_text("utf-8")
    for page in {docname(one) for one in stated}:
        text = (folder / f"{page}.txt").read_text("utf-8")
        assert text in whole
        # What stands in the cards says the same again, and does not count.
        prose, _, cards = text.partition("\nWhere each number comes from\n")
        assert cards
        for words, times in Counter(one["words"] for one in stated if docname(one) == page).items():
            assert prose.count(words) >= times, words
            assert f"“{words}”" in cards, words


def test_llms_txt_lists_each_of_them_once(folder: Path, stated: list[dict[str, Any]]) -> None:
    text = (folder / "llms.txt").read_text("utf-8")
    listed = re.findall(r"^- \[“(.+)”\]\((\S+)\): .+; (\w+); ", text, re.MULTILINE)
    assert sorted((words, place) for words, place, _ in listed) == sorted(
        (one["words"], one["permalink"]) for one in stated
    )


def test_the_data_of_each_page_has_them(folder: Path, stated: list[dict[str, Any]]) -> None:
    for page in {docname(one) for one in stated}:
        found = re.findall(
            r'<script type="application/ld\+json">(.*?)</script>',
            (folder / f"{page}.html").read_text("utf-8"),
            re.DOTALL,
        )
        (data,) = map(json.loads, found)
        claims = [thing for thing in data["@graph"] if thing["@type"] == "Claim"]
        assert [claim["text"] for claim in claims] == [
            one["words"] for one in stated if docname(one) == page
        ]


def test_the_whole_text_has_the_record_of_every_figure_and_claim(folder: Path) -> None:
    data = json.loads((folder / "ledger.json").read_text("utf-8"))
    whole = (folder / "llms-full.txt").read_text("utf-8")
    records = judge_document(ROOT, Freshness(today=datetime.date(2026, 1, 1))).records
    for one in data["figures"] + data["claims"]:
        text = (folder / f"record/{one['id']}.txt").read_text("utf-8")
        assert text in whole
        # A share is in per cent where the pages state it so.
        record = records.get(one["id"])
        assert record is not None
        assert one["value"]["printed"] == record_phrase(record)
        assert any(record_phrase(record, words) in text for words in ("", "%")), one["id"]
    for one in data["figures"]:
        text = (folder / f"record/{one['id']}.txt").read_text("utf-8")
        assert shown(one["source"]["excerpt"]) in text, one["id"]


def test_no_role_stands_raw_in_a_text(folder: Path) -> None:
    texts = [path for path in folder.rglob("*.txt") if "_static" not in path.parts]
    assert len(texts) > 300
    # The pages for contributors show how roles are written.
    for path in texts:
        if "contributing" not in path.parts and not path.name.startswith("llms-full"):
            assert not re.search(r"\{(claim|exempt|source)\}|<[a-z_]+>`", path.read_text("utf-8"))
