"""Sources out of CSL-YAML."""

from __future__ import annotations

from pathlib import Path

from sphinx_claims.errors import Code, Problem, Problems
from sphinx_claims.loading.csl import (
    DATES,
    NAMES,
    TEXTS,
    csl_date,
    csl_names,
    csl_record,
    csl_texts,
    printed_name,
)
from sphinx_claims.loading.fields import Fields, respelt
from sphinx_claims.loading.reading import Reading, Report
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.loading.tree import Node, Scalar, Sequence, parse_yaml
from sphinx_claims.model import SOURCE_TYPES, PartialDate, Source
from sphinx_claims.wording import load_locale

KEYS = ("id", "type", *NAMES, *DATES, *TEXTS, "language", "note", "custom")
REQUIRED = ("id", "type", "title")
CUSTOM_KEYS = ("text", "words", "archive")
FILE_KEYS = ("references",)
"""The keys of a file of sources, all of which it needs."""

ADDRESSES = ("https://", "http://")
"""What an address of the web begins with."""


def load_sources(reading: Reading) -> list[Source]:
    """Return the sources of a CSL-YAML file; what is wrong with them is reported."""
    report = reading.report
    tree = parse_yaml(read_text_file(reading.root, reading.path), reading.path)
    if tree is None:
        return []
    records = Fields(
        tree, what="a file of sources", known=FILE_KEYS, required=FILE_KEYS, report=report
    )
    listing = records.node("references")
    if listing is None:
        # Reported above; what the file was to hold stays unknown.
        raise Problems([])
    if not isinstance(listing, Sequence):
        message = "“references” is a list of bibliographic records"
        raise Problems([Problem(code=Code.VALUE_SHAPE, location=listing.location, message=message)])
    sources = (_source(node, reading) for node in listing.items)
    return [source for source in sources if source is not None]


def _source(node: Node, reading: Reading) -> Source | None:
    report = reading.report
    fields = Fields(node, what="a source", known=KEYS, required=REQUIRED, report=report)
    id_ = fields.text("id")
    reading.mention(id_)
    kind = _type(fields, report)
    texts = csl_texts(fields)
    names = {key: csl_names(fields, key, report) for key in NAMES}
    dates = {key: csl_date(fields, key, report) for key in DATES}
    _check_order(dates["issued"], dates["accessed"], fields, report)
    custom = _custom(fields, report)
    text_path = custom.text("text") if custom else ""
    text = _kept_text(text_path, custom, reading)
    words = _words(custom, report)
    if not id_:
        return None
    _check_address(texts["URL"], "URL", fields, report)
    archive = custom.text("archive") if custom else ""
    if custom:
        _check_address(archive, "archive", custom, report)
    language = fields.parsed("language", load_locale, Code.VALUE_INVALID)
    return Source(
        id=id_,
        type=kind,
        title=texts["title"],
        authors=tuple(printed_name(name) for name in names["author"]),
        issued=dates["issued"],
        issued_location=fields.where("issued") if fields.has("issued") else None,
        accessed=dates["accessed"],
        container_title=texts["container-title"],
        publisher=texts["publisher"],
        url=texts["URL"],
        doi=texts["DOI"],
        note=fields.text("note"),
        language=language.name if language else "",
        text=text,
        text_path=text_path,
        words=words,
        archive=archive,
        csl=csl_record(kind, texts, names, dates, language.name if language else ""),
        location=fields.where("id"),
    )


def _type(fields: Fields, report: Report) -> str:
    """Return one of CSL's types, or “” for what is none."""
    kind = fields.text("type")
    if kind and kind not in SOURCE_TYPES:
        message = f"“{kind}” is no type of source; it is one of {', '.join(SOURCE_TYPES)}"
        where = fields.where("type")
        problem = Problem(code=Code.VALUE_INVALID, location=where, message=message)
        report(respelt(problem, kind, SOURCE_TYPES, where))
        return ""
    return kind


def _check_order(
    issued: PartialDate | None, accessed: PartialDate | None, fields: Fields, report: Report
) -> None:
    """Report a source that was read before there was any."""
    if issued and accessed and issued.first_day() > accessed.last_day():
        message = f"“accessed” is {accessed}, and the source was “issued” on {issued}, later: "
        message += "nobody reads what is not published yet"
        where = fields.where("accessed")
        report(Problem(code=Code.VALUE_INVALID, location=where, message=message))


def _check_address(address: str, key: str, fields: Fields, report: Report) -> None:
    """Report what is no address of the web."""
    if address and not address.startswith(ADDRESSES):
        message = f"“{address}” is no address of the web: it starts with {' or '.join(ADDRESSES)}"
        report(Problem(code=Code.VALUE_INVALID, location=fields.where(key), message=message))


def _custom(fields: Fields, report: Report) -> Fields | None:
    """Return the fields that CSL leaves to us.

    They are ``text``, the file of the source's own words; ``words``, phrases of it that are kept
    right here; and ``archive``, the address of an archived copy.
    """
    node = fields.node("custom")
    if node is None:
        return None
    return Fields(node, what="“custom” of a source", known=CUSTOM_KEYS, report=report)


def _words(custom: Fields | None, report: Report) -> tuple[str, ...]:
    """Return the phrases that a record keeps of its source, with their white space folded."""
    node = custom.node("words") if custom else None
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        message = "“words” of a source is a list of phrases that stand in it"
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return ()
    phrases = [item for item in node.items if isinstance(item, Scalar) and item.text.strip()]
    for item in node.items:
        if item not in phrases:
            message = "a phrase of a source's “words” is a text, and not an empty one"
            report(Problem(code=Code.VALUE_SHAPE, location=item.location, message=message))
    return tuple(" ".join(phrase.text.split()) for phrase in phrases)


def _kept_text(path: str, custom: Fields | None, reading: Reading) -> str:
    """Return the text of the file that keeps a source's own words."""
    if custom is None or not path:
        return ""
    where = custom.where("text")
    # A kept ledger is true as long as no file of the claims folder has changed.
    if not Path(path).is_relative_to(reading.settings.claims) or ".." in Path(path).parts:
        message = f"“{path}” does not lie in the folder of claims, “{reading.settings.claims}”"
        reading.report(Problem(code=Code.VALUE_INVALID, location=where, message=message))
        return ""
    try:
        return read_text_file(reading.root, path)
    except Problems as found:
        for problem in found.problems:
            reading.report(Problem(code=problem.code, location=where, message=problem.message))
        return ""
