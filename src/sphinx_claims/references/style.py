"""Writing references by a citation style, with citeproc-py, a processor of CSL.

The style is the one that the processor ships: author and date, by “Cite Them Right”. Nothing is
imported from the processor before a reference is asked for, so that neither `claims check` nor a
build whose sources have not changed waits for it.
"""

from __future__ import annotations

import re
import string
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from sphinx_claims.model import Source
from sphinx_claims.references.reference import Reference, Run
from sphinx_claims.references.sorting import without_accents

STYLE = "harvard-cite-them-right"
"""The style's name in the processor's own collection."""

LOCALE = "en-GB"
"""The style is written in this English, whatever the language of the document."""

# Characters for private use stand for the begin and the end of italics.
_BEGIN, _END = "\ue000", "\ue001"
_ITALIC = re.compile(f"([{_BEGIN}{_END}])")


def _as_it_is(text: str) -> str:
    return text


def _italic(text: str) -> str:
    return f"{_BEGIN}{text}{_END}"


def _formatter(italic: Callable[[str], str]) -> SimpleNamespace:
    """Return what the processor asks how to write each kind of type."""
    others = ("Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps")
    plain = dict.fromkeys(("preformat", *others), _as_it_is)
    return SimpleNamespace(**plain, Italic=italic, Oblique=italic)


_PLAIN = _formatter(_as_it_is)
_MARKED = _formatter(_italic)


def write_references(sources: Mapping[str, Source]) -> dict[str, Reference]:
    """Return the reference of every source by its id, in the order in which they are listed."""
    if not sources:
        return {}
    with warnings.catch_warnings():
        # The processor warns of fields that it has no use for; the loader has seen them all.
        warnings.simplefilter("ignore")
        processor = _Processor(sources)
        order = processor.order()
        letters = _letters(processor.labels(order, {}))
        labels = processor.labels(order, letters)
        listed = processor.listed(order, letters)
    # A program of the document has neither author nor year to be cited by.
    labels |= {one.id: f"program “{one.id}”" for one in sources.values() if one.program_path}
    return {id_: Reference(labels[id_], tuple(runs(listed[id_]))) for id_ in order}


def _letters(labels: Mapping[str, str]) -> dict[str, str]:
    """Return a letter for each source whose author and year another one has too.

    Author–date styles tell such sources apart so: “Smith 2020a”, “Smith 2020b”. The processor
    writes the letters, and leaves it to its caller to give them.
    """
    counts = Counter(labels.values())
    seen: Counter[str] = Counter()
    letters = {}
    for id_, label in labels.items():
        if counts[label] > 1:
            letters[id_] = _letter(seen[label])
            seen[label] += 1
    return letters


def _letter(number: int) -> str:
    """Return “a” for 0, “b” for 1, and “aa” after “z”."""
    rest, at = divmod(number, len(string.ascii_lowercase))
    return (_letter(rest - 1) if rest else "") + string.ascii_lowercase[at]


class _Processor:
    """The processor with the sources of one document."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        # Imported here, for the reason that the module gives. It ships no types.
        from citeproc import CitationStylesStyle  # type: ignore[import-untyped]  # noqa: PLC0415

        # The processor takes ids that differ in capitals alone for one.
        self._keys = {id_: f"source-{number}" for number, id_ in enumerate(sources)}
        self._sources = sources
        self._style = CitationStylesStyle(STYLE, LOCALE, validate=False)
        _set_for_a_sentence(self._style.root)
        _name_every_author(self._style.root)
        _call_preprints_so_alone(self._style.root)
        _shorten_no_date(self._style.root)

    def order(self) -> list[str]:
        """Return the ids in the order of the list of references: letter by letter.

        The processor's own order puts accented letters behind z.
        """
        listing, citations = self._listing(self._sources, {}, _PLAIN)
        texts = dict(zip(citations, map(str, listing.bibliography()), strict=True))
        return sorted(texts, key=lambda id_: (without_accents(texts[id_]).casefold(), id_))

    def labels(self, order: Sequence[str], letters: Mapping[str, str]) -> dict[str, str]:
        """Return author and year of every source."""
        listing, citations = self._listing(order, letters, _PLAIN)
        written = {id_: listing.cite(cited, lambda item: None) for id_, cited in citations.items()}
        return {id_: str(text) for id_, text in written.items()}

    def listed(self, order: Sequence[str], letters: Mapping[str, str]) -> dict[str, str]:
        """Return the marked-up reference of every source."""
        listing, _ = self._listing(order, letters, _MARKED)
        return dict(zip(order, map(str, listing.bibliography()), strict=True))

    def _listing(
        self, order: Iterable[str], letters: Mapping[str, str], formatter: Any
    ) -> tuple[Any, Any]:
        """Return a list of references of the processor's, and the citation of each source."""
        from citeproc import (  # noqa: PLC0415
            Citation,
            CitationItem,
            CitationStylesBibliography,
        )
        from citeproc.source import json  # type: ignore[import-untyped]  # noqa: PLC0415

        ids = list(order)
        records = [
            {"id": self._keys[id_], **_record(self._sources[id_], letters.get(id_, ""))}
            for id_ in ids
        ]
        source = json.CiteProcJSON(records)
        listing = CitationStylesBibliography(self._style, source, formatter)
        citations = {id_: Citation([CitationItem(self._keys[id_])]) for id_ in ids}
        for citation in citations.values():
            listing.register(citation)
        return listing, citations


def _set_for_a_sentence(root: Any) -> None:
    """Take the brackets and the comma from the style's citations: “Elhage et al. 2022”.

    A citation here is a part of its sentence, in brackets or not as the author wrote it.
    """
    layout = next(root.iter("{*}citation")).find("{*}layout")
    for mark in ("prefix", "suffix"):
        layout.attrib.pop(mark, None)
    for group in layout.iter("{*}group"):
        group.set("delimiter", " ")


def _name_every_author(root: Any) -> None:
    """Leave “et al.” to the sentences: the list of references names all authors of a record.

    The style has a variant for that, which the processor does not ship.
    """
    listing = next(root.iter("{*}bibliography"))
    for option in ("et-al-min", "et-al-use-first"):
        listing.attrib.pop(option, None)


def _call_preprints_so_alone(root: Any) -> None:
    """Keep the style from calling what stands in a journal without volumes a preprint.

    CSL's type for a preprint is “article”; journals of the web number neither volumes nor pages.
    """
    for text in root.iter("{*}text"):
        if text.get("value") == "Preprint":
            for outer in text.iterancestors("{*}if"):
                if "article-journal" in (outer.get("type") or "").split():
                    outer.set("type", "article")


def _shorten_no_date(root: Any) -> None:
    """Write “n.d.” for “no date”, which would read on in a sentence: “Smith no date”."""
    for text in root.iter("{*}text"):
        if text.get("term") == "no date":
            text.set("form", "short")


def _record(source: Source, letter: str) -> dict[str, object]:
    record = {key: _plain(value) for key, value in source.csl.items()}
    if "event-title" in record:
        # The name that CSL 1.0.1 had for it, which the processor goes by.
        record.setdefault("event", record["event-title"])
    return {**record, "year-suffix": letter} if letter else record


def _plain(value: object) -> object:
    """Return a text without the characters that stand for italics here."""
    return _ITALIC.sub("", value) if isinstance(value, str) else value


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of a text that the processor has marked up."""
    is_italic = False
    last = ""
    for piece in _ITALIC.split(text):
        if _ITALIC.fullmatch(piece):
            is_italic = piece == _BEGIN
            continue
        # Across its markup the processor does not see that a full stop stands already.
        words = piece[1:] if last == "." and piece.startswith(".") else piece
        if words:
            yield Run(words, is_italic)
            last = words[-1]
