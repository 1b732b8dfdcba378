"""A build after an edit reads exactly the pages that state what changed, and equals a clean one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from sphinx.builders.html import StandaloneHTMLBuilder

if TYPE_CHECKING:
    from conftest import Document

EVERY_PAGE = {"index", "fines", "visitors", "opening", "ledger"}


def test_the_first_build_reads_every_page(library: Document) -> None:
    assert library.build("-W") == 0
    assert library.pages_read == EVERY_PAGE


def test_a_second_build_reads_and_writes_nothing(library: Document) -> None:
    library.build()
    assert library.build("-W") == 0
    assert library.pages_read == set()
    assert library.pages_written == set()


# Each edit of the document that holds after it as well: replacements in a file, and the pages
# that must then be read again.
EDITS = {
    "a figure, stated and through a claim": (
        "claims/library.yaml",
        {"2 million USD": "2.1 million USD", "$2 million a year": "$2.1 million a year"},
        {"index", "fines"},
    ),
    "a figure that is stated through a claim only": (
        "claims/library.yaml",
        {"20 thousand USD": "21 thousand USD", "$20,000": "$21,000"},
        {"fines"},
    ),
    "a figure whose value is pulled": (
        "claims/library.yaml",
        {"value: 300 people": "value: 290 people", '"300 people"': '"290 people"'},
        {"visitors"},
    ),
    "what else a page may show of a figure": (
        "claims/library.yaml",
        {"who visit on a Saturday": "who come on Saturdays"},
        {"visitors"},
    ),
    "the source that all rest on": (
        "claims/sources/library.yaml",
        {"town's budget": "city's budget"},
        EVERY_PAGE - {"opening", "ledger"},
    ),
    "a function": ("claims/library.py", {"spend / fines": "spend / fines * 1"}, {"fines"}),
    "a page's own words": ("docs/opening.md", {"every day": "every evening"}, {"opening"}),
}


@pytest.mark.parametrize(("path", "edits", "read"), EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("processes", ["1", "2"])
def test_an_edit_reads_exactly_the_pages_that_state_it(
    library: Document, path: str, edits: dict[str, str], read: set[str], processes: str
) -> None:
    library.build("-j", processes)
    for old, new in edits.items():
        library.edit(path, old, new)
    assert library.build("-W", "-j", processes) == 0
    assert library.pages_read == read
    if processes == "1":
        # With more of them, Sphinx names only the first and the last page of each share.
        assert library.pages_written >= read
    incremental = library.bytes()

    library.build(name="clean")
    assert incremental == library.bytes()


def test_an_unrelated_figure_reads_no_page_and_shows_in_the_ledger(library: Document) -> None:
    library.build()
    more = (library.folder / "claims/library.yaml").read_text("utf-8")
    added = "staff" + more[more.index("visitors") + len("visitors") :]
    # Above the others, so that every line moves.
    library.write("claims/library.yaml", f"{added}\n{more}")
    library.build()
    assert library.pages_read == set()
    # Sphinx writes a page anew whose table of contents names one that is.
    assert library.pages_written == {"ledger", "index"}
    assert 'href="record/staff.html"' in library.read("ledger.html")
    assert 'id="staff"' in library.record("staff")


def test_a_comment_moves_the_lines_that_the_records_name(library: Document) -> None:
    library.build()
    assert "claims/library.yaml:1<" in re.sub("</?span[^>]*>", "", library.record("spend"))
    library.edit("claims/library.yaml", "spend:\n", "# What the town pays.\nspend:\n")
    assert library.build("-W") == 0
    assert library.pages_read == set()
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_statement_added_on_one_page_shows_in_the_ledger(library: Document) -> None:
    library.build()
    library.edit("docs/opening.md", "It is open", "{claim}`300 people <visitors>` come. It is open")
    assert library.build("-W") == 0
    assert library.pages_read == {"opening"}
    assert library.pages_written == {"opening", "ledger", "index"}
    assert "statement-visitors-1" in library.read("opening.html")
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_page_taken_away_leaves_the_ledger(library: Document) -> None:
    library.build()
    (library.folder / "docs/visitors.md").unlink()
    library.edit("docs/index.md", "visitors\n", "")
    library.edit("docs/opening.md", "It is open", "{claim}`300 people <visitors>` come. It is open")
    assert library.build("-W") == 0
    assert "visitors.html#" not in library.read("ledger.html")
    assert "../visitors.html" not in library.record("visitors")


def test_a_ledger_moved_to_another_page_takes_every_link_along(library: Document) -> None:
    library.build()
    (library.folder / "docs/ledger.md").rename(library.folder / "docs/records.md")
    library.edit("docs/index.md", "ledger\n", "records\n")
    assert library.build("-W") == 0
    assert 'href="../records.html#source-budget"' in library.record("fines")
    assert "ledger.html" not in library.record("fines")


def test_a_figure_that_moves_out_of_its_words_fails_every_build_until_it_is_mended(
    library: Document,
) -> None:
    library.build()
    library.edit("claims/library.yaml", "20 thousand USD", "60 thousand USD")
    library.edit("claims/library.yaml", "$20,000 a year", "$60,000 a year")
    assert library.build() == 1
    assert "33.3" in library.read("fines.html")
    # Nothing changes, nothing is read, and it fails all the same.
    assert library.build() == 1
    assert library.pages_read == set()
    assert "claim-drift" in library.log

    library.edit("claims/library.yaml", "60 thousand USD", "20 thousand USD")
    library.edit("claims/library.yaml", "$60,000 a year", "$20,000 a year")
    assert library.build("-W") == 0
    assert library.pages_read == {"fines"}
    assert "33.3" not in library.read("fines.html")


def test_an_operator_changed_within_a_second_is_seen(library: Document) -> None:
    """Python's own cache of compiled modules goes by whole seconds and the size of the file."""
    library.build()
    library.edit("claims/library.py", "spend / fines", "spend * fines")
    assert library.build() == 2
    assert "function-unit" in library.log


def test_a_review_date_that_passes_is_shown_without_an_edit(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    library.build()
    assert "claim-due" not in library.read("fines.html")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4200000000")
    assert library.build("-W") == 0
    assert "claim-due" in library.read("fines.html")
    assert "claim-due" in library.read("ledger.html")


OPENED = """
opened:
  label: how long ago the library opened
  value: 5 years
  basis: reported
  as_of: 2024
  review_by: 2099
  source: {ref: budget, excerpt: "five years ago"}
  scope: The first building.
"""


def test_words_that_stop_holding_for_a_reader_of_today_are_marked_without_an_edit(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (library.folder / "claims/library.yaml").open("a", encoding="utf-8") as figures:
        figures.write(OPENED)
    with (library.folder / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('claims_as_of = "2023"\n')
    library.write("docs/opening.md", "# Opening\n\nIt opened {claim}`five years ago <opened>`.\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # in November 2023
    assert library.build("-W") == 0
    assert "claim-expired" not in library.read("opening.html")
    assert "for a reader of its day, until 2024-01-01" in library.record("opened")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710000000")  # in March 2024
    assert library.build("-W") == 0
    assert "claim-expired" in library.read("opening.html")
    assert "opening" in library.pages_written
    assert library.pages_read == set()


def test_a_format_that_changes_is_seen_on_the_page_and_in_the_ledger(library: Document) -> None:
    library.edit("docs/opening.md", "It is open", "{claim}`fines` in fines. It is open")
    library.build()
    library.edit("docs/opening.md", "`fines`", "`fines | words`")
    assert library.build("-W") == 0
    assert library.pages_read == {"opening"}
    incremental = library.bytes()
    assert "$20 thousand" in library.read("opening.html")
    assert "$20 thousand" in library.read("ledger.html")
    library.build(name="clean")
    assert incremental == library.bytes()


def test_a_value_that_moves_is_written_anew_in_its_format(library: Document) -> None:
    library.edit("docs/visitors.md", "{claim}`visitors`", "{claim}`visitors | sig 1, digits`")
    library.build()
    move_visitors(library, 400)
    assert library.build("-W") == 0
    assert library.pages_read == {"visitors"}
    assert "400 people" in library.read("visitors.html")


@pytest.mark.parametrize("name", ["claims_locale", "language"])
def test_another_language_reads_every_page_anew(library: Document, name: str) -> None:
    library.edit("docs/opening.md", "It is open", "{claim}`spend | digits` a year. It is open")
    library.edit("docs/opening.md", " a year", "")
    library.edit("claims/sources/library.yaml", "type: report", "type: report\n  language: en")
    library.build()
    assert "$2,000,000 a year" in library.read("opening.html")
    with (library.folder / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write(f'{name} = "de"\n')
    assert library.build() == 0
    assert library.pages_read == EVERY_PAGE
    assert "2.000.000\u00a0USD/year" in library.read("opening.html")
    if name == "claims_locale":
        # After a change of language, Sphinx leaves scripts and its own words in the old one.
        incremental = library.bytes()
        library.build(name="clean")
        assert incremental == library.bytes()


def test_two_processes_give_the_same_bytes_as_one(library: Document) -> None:
    # Sphinx reads in parallel only when there are more than a handful of pages.
    for number in "abcdefgh":
        page = (library.folder / "docs/fines.md").read_text("utf-8")
        library.write(f"docs/fines-{number}.md", f"---\norphan: true\n---\n{page}")
    assert library.build("-W", "-j", "1", name="one") == 0
    one = library.bytes()
    assert library.build("-W", "-j", "2", name="two") == 0
    assert library.bytes() == one
    assert library.build("-W", "-j", "2", name="two") == 0
    assert library.bytes() == one


def test_two_builds_give_the_same_bytes(document: Callable[[str], Document]) -> None:
    library = document("library")
    library.build(name="first")
    first = library.bytes()
    library.build(name="second")
    assert library.bytes() == first


def move_visitors(library: Document, number: int) -> None:
    """Change the figure that the page of visitors pulls, and its excerpt with it."""
    library.edit("claims/library.yaml", "value: 300 people", f"value: {number} people")
    library.edit("claims/library.yaml", '"300 people"', f'"{number} people"')


@pytest.mark.parametrize("page", ["visitors.html", "ledger.html"])
def test_two_builders_that_share_doctrees_are_each_right(library: Document, page: str) -> None:
    library.build()
    library.build(builder="text")
    move_visitors(library, 290)
    library.build(builder="text")
    assert library.build("-W") == 0
    assert "290 people" in library.read(page)
    assert "300 people" not in library.read(page)


def test_two_output_folders_that_share_doctrees_are_each_right(library: Document) -> None:
    library.build()
    other = ["-d", str(library.folder / "build" / "doctrees")]
    library.build(*other, name="other")
    move_visitors(library, 290)
    library.build(*other, name="other")
    assert library.build("-W") == 0
    assert "290 people" in library.read("visitors.html")


def test_a_build_of_one_page_leaves_the_others_to_the_next(library: Document) -> None:
    library.build()
    move_visitors(library, 290)
    library.build_pages("opening")
    assert library.build("-W") == 0
    assert "290 people" in library.read("visitors.html")
    assert "290 people" in library.read("ledger.html")


def build_until(step: str, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    """Build, and be interrupted as a step of the builder starts."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(StandaloneHTMLBuilder, step, stop)
        assert document.build() != 0


def test_a_build_that_is_stopped_while_writing_is_made_good(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.build()
    move_visitors(library, 290)
    build_until("write_doc", library, monkeypatch)
    assert library.build("-W") == 0
    assert "290 people" in library.read("visitors.html")
    assert "290 people" in library.read("ledger.html")


def test_an_edit_with_an_older_date_is_seen(library: Document) -> None:
    library.build()
    library.edit("docs/opening.md", "every day", "every evening")
    os.utime(library.folder / "docs/opening.md", (1, 1))
    assert library.build("-W") == 0
    assert "every evening" in library.read("opening.html")


def test_a_pulled_title_moves_in_the_navigation_of_every_page(library: Document) -> None:
    library.edit("docs/visitors.md", "# Visitors", "# {claim}`visitors` on a Saturday")
    library.build()
    move_visitors(library, 290)
    assert library.build("-W") == 0
    for page in ("index", "fines", "opening"):
        assert "300 people on a Saturday" not in re.sub(
            r"<[^>]*>", "", library.read(f"{page}.html")
        )


def test_a_function_that_opens_a_file_is_computed_for_each_build(library: Document) -> None:
    factor = library.folder / "factor.txt"
    factor.write_text("1", "utf-8")
    reading = f"from pathlib import Path\n\nK = float(Path({str(factor)!r}).read_text())\n"
    library.edit("claims/library.py", "from sphinx", f"{reading}\nfrom sphinx")
    library.edit("claims/library.py", "spend / fines", "K * spend / fines")
    assert library.build("-W") == 0
    factor.write_text("5", "utf-8")
    assert library.build() == 1


def test_a_link_to_a_record_follows_it_to_another_page(library: Document) -> None:
    library.edit("docs/opening.md", "It is open", "{claims:ref}`visitors` come. It is open")
    library.build("-W")
    library.edit("docs/ledger.md", "```{claims-ledger} figures\n```\n", "")
    library.edit("docs/opening.md", "every day.", "every day.\n")
    listing = "```{claims-ledger} figures\n```\n"
    library.write("docs/figures.md", f"---\norphan: true\n---\n# Figures\n\n{listing}")
    assert library.build("-W") == 0
    assert 'href="record/visitors.html"' in library.read("opening.html")
    # Where records have no pages of their own, they stand with the listing.
    assert library.build("-W", builder="xml") == 0
    assert 'refuri="figures#visitors"' in library.read("opening.xml")


def test_a_build_that_is_killed_and_then_undone_is_made_good(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.build()
    move_visitors(library, 290)
    build_until("finish", library, monkeypatch)
    assert "290 people" in library.read("ledger.html")
    library.edit("claims/library.yaml", "value: 290 people", "value: 300 people")
    library.edit("claims/library.yaml", '"290 people"', '"300 people"')
    assert library.build("-W") == 0
    assert "290 people" not in library.read("ledger.html")
    assert "290 people" not in library.read("visitors.html")


def test_a_link_says_what_its_record_says_now(library: Document) -> None:
    library.edit("docs/opening.md", "It is open", "{claims:ref}`visitors` come. It is open")
    library.build("-W")
    library.edit("claims/library.yaml", "who visit on a Saturday", "who come on Saturdays")
    assert library.build("-W") == 0
    assert "who come on Saturdays" in library.read("opening.html")


def test_a_link_to_a_record_that_is_gone_is_reported(library: Document) -> None:
    library.edit("docs/opening.md", "It is open", "{claims:ref}`budget` says. It is open")
    library.build("-W")
    library.edit("claims/sources/library.yaml", "id: budget", "id: accounts")
    library.edit("claims/library.yaml", "ref: budget", "ref: accounts")
    assert library.build("-W") == 1
    assert "“budget” is no figure, no claim and no source" in library.log


@pytest.mark.parametrize(
    "builder", ["html", "dirhtml", "singlehtml", "text", "latex", "epub", "xml"]
)
def test_every_builder_can_be_run_twice(library: Document, builder: str) -> None:
    options = ["-D", "epub_copyright=x", "-D", "version=1", "-W"] if builder == "epub" else ["-W"]
    assert library.build(*options, builder=builder) == 0
    assert library.build(*options, builder=builder) == 0


HEADINGS = {
    "a heading": "(here)=\n## We have {claim}`visitors` here\n",
    "a caption": (
        ":::{figure} picture.png\n:name: here\n:alt: visitors\n\n"
        "We have {claim}`visitors` here\n:::\n"
    ),
}


@pytest.mark.parametrize("role", ["ref", "any"])
@pytest.mark.parametrize("stated", HEADINGS.values(), ids=HEADINGS)
def test_a_link_repeats_the_value_that_its_heading_states(
    library: Document, stated: str, role: str
) -> None:
    (library.folder / "docs/picture.png").write_bytes(b"\x89PNG")
    page = f"---\norphan: true\n---\n# Visitors again\n\n{stated}"
    library.write("docs/again.md", page)
    library.write("docs/opening.md", f"# Opening\n\nSee {{{role}}}`here`.\n")
    library.build()
    assert "We have 300 people here" in library.read("opening.html")
    move_visitors(library, 310)
    library.build()
    assert "We have 310 people here" in library.read("opening.html")
    assert "opening" not in library.pages_read


KEPT = 'claims_verbatim = {"opening": "budget"}\nsmartquotes = True\n'


def test_a_text_that_is_kept_word_for_word_is_compared_anew_when_it_changes(
    library: Document,
) -> None:
    library.edit("conf.py", "html_theme", f"{KEPT}html_theme")
    source = "type: report\n  custom: {text: claims/sources/text.txt}"
    library.edit("claims/sources/library.yaml", "type: report", source)
    library.write("docs/opening.md", '# Opening\n\nIt is open "every day" here.\n')
    library.write("claims/sources/text.txt", 'Opening\n\nIt is open "every day" there.\n')
    assert library.build() == 1
    library.write("claims/sources/text.txt", 'Opening\n\nIt is open "every day" here.\n')
    assert library.build() == 1
    assert "text-altered" in library.log
    assert "does not show the text" in library.log
    incremental = library.log.count("text-altered")
    library.build(name="clean")
    assert library.log.count("text-altered") == incremental


def test_a_verdict_moves_with_the_date_of_the_edition(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # in November 2023
    opened = OPENED.replace("value: 5 years", "value: 2018 CE").replace("five years ago", "in 2018")
    with (library.folder / "claims/library.yaml").open("a", encoding="utf-8") as figures:
        figures.write(opened)
    library.edit("conf.py", "html_theme", 'claims_as_of = "edition"\nhtml_theme')
    edition = (
        "- id: edition\n  type: report\n  title: This text\n  issued: {date-parts: [[2023]]}\n"
    )
    library.edit("claims/sources/library.yaml", "references:\n", f"references:\n{edition}")
    library.write("docs/opening.md", "# Opening\n\nIt opened {claim}`five years ago <opened>`.\n")
    library.build()
    assert "claim-holds" in library.read("opening.html")
    library.edit("claims/sources/library.yaml", "[[2023]]", "[[2024]]")
    assert library.build() == 1
    assert "claim-fails" in library.read("opening.html")
    library.edit("claims/sources/library.yaml", "[[2024]]", "[[2023]]")
    library.build()
    assert "claim-fails" not in library.read("opening.html")


def test_what_a_function_reads_shows_in_every_listing(library: Document) -> None:
    data = library.folder / "limit.txt"
    data.write_text("2", "utf-8")
    reading = f"from pathlib import Path\n\nDATA = Path({str(data)!r})\n"
    library.edit("claims/library.py", "from sphinx", f"{reading}\nfrom sphinx")
    library.edit(
        "claims/library.py",
        "    return spend / fines",
        "    limit = 100 * float(DATA.read_text())\n"
        "    return spend / fines * (1 if spend / fines < limit else 3)",
    )
    assert library.build() == 0
    before = library.record("spend_for_fines")
    data.write_text("1.5", "utf-8")
    assert library.build() == 0
    after = library.record("spend_for_fines")
    library.build(name="clean")
    assert library.record("spend_for_fines") == after != before


def test_a_new_title_and_another_order_are_on_every_page(library: Document) -> None:
    library.edit("conf.py", 'html_theme = "basic"', 'html_theme = "furo"')
    assert library.build("-W") == 0
    library.edit("docs/fines.md", "# Fines", "# What fines bring in")
    library.edit("docs/index.md", "fines\nvisitors\n", "visitors\nfines\n")
    assert library.build("-W") == 0
    incremental = library.bytes()
    assert library.build("-W", name="clean") == 0
    assert incremental == library.bytes()
