"""Every figure and claim has a page, written again when it has moved, and found by the search."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_claims.loading import Guards

if TYPE_CHECKING:
    from conftest import Document

EVERY_RECORD = {"spend", "fines", "visitors", "spend_for_fines"}


def index(library: Document) -> dict[str, object]:
    """Return the search index that was built."""
    script = library.read("searchindex.js")
    found: dict[str, object] = json.loads(script.removeprefix("Search.setIndex(")[:-1])
    return found


def pages_with(library: Document, word: str) -> set[str]:
    """Return the pages on which the search finds a word, as it is stemmed."""
    found = index(library)
    names, terms = found["docnames"], found["terms"]
    assert isinstance(names, list)
    assert isinstance(terms, dict)
    numbers = terms.get(word, [])
    return {names[number] for number in ([numbers] if isinstance(numbers, int) else numbers)}


def remove_visitors(library: Document) -> None:
    """Take a figure out of the document, and the sentence that states it."""
    text = (library.folder / "claims/library.yaml").read_text("utf-8")
    library.write("claims/library.yaml", text[: text.index("visitors:")])
    instead = "# Visitors\n\nThey pay {claim}`$20,000 a year <fines>`.\n"
    library.write("docs/visitors.md", instead)


def test_every_figure_and_claim_has_a_page_and_the_ledger_only_lists_them(
    library: Document,
) -> None:
    assert library.build("-W") == 0
    assert library.records_written == EVERY_RECORD
    for target in EVERY_RECORD:
        assert f'<section id="{target}">' in library.record(target)
        assert f'href="record/{target}.html"' in library.read("ledger.html")
    assert "kept in" in library.record("spend")
    assert "kept in" not in library.read("ledger.html")
    # The page stands below the one that lists it.
    assert 'href="../ledger.html" accesskey="U">Ledger</a>' in library.record("spend")


def test_a_heading_of_the_page_that_lists_them_moves_on_all_of_them(library: Document) -> None:
    library.build()
    library.edit("docs/ledger.md", "# Ledger", "# The records")
    assert library.build("-W") == 0
    assert 'accesskey="U">The records</a>' in library.record("spend")
    assert library.records_written == EVERY_RECORD


def test_without_a_listing_there_is_no_page(library: Document) -> None:
    library.write("docs/ledger.md", "# Ledger\n\n```{claims-ledger} claims\n```\n")
    assert library.build("-W") == 0
    assert library.records_written == {"spend_for_fines"}


def test_in_folders_the_pages_are_folders_too(library: Document) -> None:
    assert library.build("-W", builder="dirhtml") == 0
    assert 'href="../../ledger/" accesskey="U">' in library.read("record/spend/index.html")
    remove_visitors(library)
    assert library.build("-W", builder="dirhtml") == 0
    assert (library.out / "record" / "spend").is_dir()
    assert not (library.out / "record" / "visitors").exists()


# Each edit of the document: replacements in files, and the records whose pages are written again.
EDITS: dict[str, tuple[dict[str, tuple[str, str]], set[str]]] = {
    "a scope": (
        {"claims/library.yaml": ("Fines for late", "Fines on late")},
        {"fines", "spend_for_fines", "spend"},
    ),
    "a label": (
        {"claims/library.py": ("dollars spent for each", "dollars that go with each")},
        {"spend_for_fines", "spend", "fines"},
    ),
    "a sentence that is no statement": ({"docs/opening.md": ("every day", "every night")}, set()),
    "a statement": (
        {"docs/opening.md": ("It is open", "{claim}`300 people <visitors>` come. It is open")},
        {"visitors"},
    ),
    "a source": ({"claims/sources/library.yaml": ("town's", "city's")}, EVERY_RECORD),
}


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize(("edits", "written"), EDITS.values(), ids=EDITS)
def test_an_edit_writes_the_pages_that_may_show_it_and_gives_the_bytes_of_a_clean_build(
    library: Document, edits: dict[str, tuple[str, str]], written: set[str], processes: str
) -> None:
    library.build("-j", processes)
    before = {target: library.record(target) for target in EVERY_RECORD}
    for path, (old, new) in edits.items():
        library.edit(path, old, new)
    assert library.build("-W", "-j", processes) == 0
    moved = {target for target in EVERY_RECORD if library.record(target) != before[target]}
    assert moved <= library.records_written == written
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_figure_that_is_taken_away_takes_its_page_and_its_words_along(
    library: Document, processes: str
) -> None:
    library.build("-j", processes)
    assert pages_with(library, "door") == {"record/visitors"}
    remove_visitors(library)
    assert library.build("-W", "-j", processes) == 0
    assert not (library.out / "record" / "visitors.html").exists()
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_listing_that_is_taken_away_takes_all_pages_along(library: Document) -> None:
    library.build()
    library.write("docs/ledger.md", "# Ledger\n")
    assert library.build("-W") == 0
    assert not (library.out / "record").exists()
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_build_of_what_has_not_changed_touches_no_page_and_no_word(library: Document) -> None:
    library.build()
    watched = [*sorted((library.out / "record").iterdir()), library.out / "searchindex.js"]
    before = [file.stat().st_mtime_ns for file in watched]
    assert library.build("-W") == 0
    assert library.records_written == set()
    assert [file.stat().st_mtime_ns for file in watched] == before


@pytest.mark.parametrize("gone", ["record/spend.html", "record/spend.txt"])
def test_a_file_that_somebody_took_away_is_there_again(library: Document, gone: str) -> None:
    library.build()
    before = library.bytes()
    (library.out / gone).unlink()
    assert library.build("-W") == 0
    assert library.bytes() == before


def test_all_pages_are_written_again_with_the_tests_of_the_document_looked_through_once(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.build()
    own, asked = Guards.of, []

    def of(guards: Guards, ids: set[str]) -> dict[str, tuple[str, ...]]:
        asked.append(ids)
        return own(guards, ids)

    monkeypatch.setattr(Guards, "of", of)
    assert library.build("-W", "-D", "html_title=Another") == 0
    assert library.records_written == EVERY_RECORD
    assert asked == [EVERY_RECORD]


def test_the_search_finds_the_words_of_records_after_an_edit_elsewhere(library: Document) -> None:
    library.build()
    # The scope of a figure, which no page of the document says.
    assert pages_with(library, "wage") == {"record/spend"}
    library.edit("docs/opening.md", "every day", "every wage day")
    assert library.build("-W") == 0
    assert library.records_written == set()
    assert pages_with(library, "wage") == {"opening", "record/spend"}


def test_without_a_search_there_is_no_index_and_with_one_again_it_is_whole(
    library: Document,
) -> None:
    library.build()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StandaloneHTMLBuilder, "search", False)
        assert library.build("-W", name="silent") == 0
        assert library.records_written == EVERY_RECORD
    assert library.build("-W", "-a", name="silent") == 0
    assert pages_with(library, "wage") == {"record/spend"}


@pytest.mark.parametrize("step", ["handle_page", "dump_search_index", "dump_inventory"])
def test_a_build_that_is_stopped_among_the_pages_of_records_is_made_good(
    library: Document, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    library.build()
    remove_visitors(library)
    library.edit("claims/library.yaml", "Fines for late", "Fines on late")
    own: Callable[..., object] = getattr(StandaloneHTMLBuilder, step)

    def stop(builder: StandaloneHTMLBuilder, *taken: object, **named: object) -> object:
        # Of the pages, one of a record, with others of them written or still to write.
        if step != "handle_page" or taken[:1] == ("record/fines",):
            raise KeyboardInterrupt
        return own(builder, *taken, **named)

    with monkeypatch.context() as patch:
        patch.setattr(StandaloneHTMLBuilder, step, stop)
        assert library.build() != 0
    assert library.build("-W") == 0
    assert "Fines on late" in library.record("fines")
    stopped = library.bytes()
    library.build(name="clean")
    assert stopped == library.bytes()


def test_a_record_that_comes_back_before_a_stopped_build_is_made_good_has_its_page(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.build()
    before = library.bytes()
    figures = (library.folder / "claims/library.yaml").read_text("utf-8")
    page = (library.folder / "docs/visitors.md").read_text("utf-8")
    remove_visitors(library)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(StandaloneHTMLBuilder, "dump_search_index", stop)
        assert library.build() != 0
    library.write("claims/library.yaml", figures)
    library.write("docs/visitors.md", page)
    assert library.build("-W") == 0
    assert library.bytes() == before


def test_a_plot_that_a_record_asks_for_stands_in_its_page(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sphinx_claims.ext.listings import record  # noqa: PLC0415  (its parts are replaced)
    from sphinx_claims.ext.nodes import ClaimPlot  # noqa: PLC0415

    def blocks(context: object, found: object) -> list[ClaimPlot]:
        return [ClaimPlot("", asks="tornado spend_for_fines", options=())]

    library.edit(
        "claims/library.yaml",
        "value: 2 million USD/year",
        "value: 2 to 3 million USD/year\n  range: plausible",
    )
    library.edit(
        "claims/library.yaml", '"about $2 million a year"', '"$2 million to $3 million a year"'
    )
    monkeypatch.setattr(record, "record_blocks", blocks)
    library.build("-D", "suppress_warnings=claims")
    assert '<svg role="img"' in library.record("spend_for_fines")
