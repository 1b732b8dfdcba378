"""Sources out of CSL-YAML."""

from __future__ import annotations

from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.reading import Reading, Report
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.loading.tree import Node, Scalar, Sequence, parse_yaml
from sphinx_claims.model import PartialDate, Source
from sphinx_claims.wording import load_locale

# Of CSL's fields, those that a policy document's references use; a further one is a line here.
KEYS = (
    "id",
    "type",
    "title",
    "author",
    "issued",
    "accessed",
    "container-title",
    "publisher",
    "volume",
    "issue",
    "page",
    "number",
    "genre",
    "language",
    "URL",
    "DOI",
    "ISBN",
    "note",
    "custom",
)

CUSTOM_KEYS = ("text", "words", "archive")


def load_sources(reading: Reading) -> list[Source]:
    """Return the sources of a CSL-YAML file; what is wrong with them is reported."""
    report = reading.report
    tree = parse_yaml(read_text_file(reading.root, reading.path), reading.path)
    if tree is None:
        return []
    records = Fields(tree, what="a file of sources", known=("references",), report=report)
    listing = records.node("references", required=True)
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
    fields = Fields(node, what="a source", known=KEYS, report=report)
    id_ = fields.text("id", required=True)
    reading.mention(id_)
    kind = fields.text("type", required=True)
    title = fields.text("title", required=True)
    issued = _date(fields, "issued", report)
    custom = _custom(fields, report)
    text_path = custom.text("text") if custom else ""
    text = _kept_text(text_path, custom, reading)
    words = _words(custom, report)
    if not id_:
        return None
    url = _address(fields, "URL", report)
    language = fields.parsed("language", load_locale, Code.VALUE_INVALID)
    return Source(
        id=id_,
        type=kind,
        title=title,
        authors=_authors(fields, report),
        issued=issued,
        issued_location=fields.where("issued") if fields.has("issued") else None,
        accessed=_date(fields, "accessed", report),
        container_title=fields.text("container-title"),
        publisher=fields.text("publisher"),
        url=url,
        doi=fields.text("DOI"),
        note=fields.text("note"),
        language=language.name if language else "",
        text=text,
        text_path=text_path,
        words=words,
        archive=_address(custom, "archive", report) if custom else "",
        location=fields.where("id"),
    )


def _address(fields: Fields, key: str, report: Report) -> str:
    """Return an address of the web, or “” where there is none."""
    address = fields.text(key)
    if address and not address.startswith(("https://", "http://")):
        message = f"“{address}” is no address of the web: it starts with https:// or http://"
        report(Problem(code=Code.VALUE_INVALID, location=fields.where(key), message=message))
    return address


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


def _authors(fields: Fields, report: Report) -> tuple[str, ...]:
    node = fields.node("author")
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        message = "“author” of a source is a list of names"
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return ()
    return tuple(name for item in node.items if (name := _name(item, report)))


def _name(node: Node, report: Report) -> str:
    known = ("family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix")
    fields = Fields(node, what="an author", known=known, report=report)
    if fields.has("literal"):
        return fields.text("literal")
    family = fields.text("family", required=True)
    parts = [fields.text("given"), fields.text("dropping-particle")]
    parts += [fields.text("non-dropping-particle"), family, fields.text("suffix")]
    return " ".join(part for part in parts if part)


def _date(fields: Fields, key: str, report: Report) -> PartialDate | None:
    """Read CSL's ``date-parts``: a list of one list of year, month and day."""
    node = fields.node(key)
    if node is None:
        return None
    parts = Fields(node, what=f"“{key}” of a source", known=("date-parts", "circa"), report=report)
    listing = parts.node("date-parts", required=True)
    if listing is None:
        return None
    numbers = _date_numbers(listing)
    if numbers is None:
        _bad_date(parts.where("date-parts"), key, report)
        return None
    try:
        written = "-".join(f"{number:0{2 if at else 4}d}" for at, number in enumerate(numbers))
        return PartialDate.parse(written)
    except ValueError:
        _bad_date(parts.where("date-parts"), key, report)
        return None


def _date_numbers(node: Node) -> list[int] | None:
    if not isinstance(node, Sequence) or len(node.items) != 1:
        return None
    inner = node.items[0]
    if not isinstance(inner, Sequence):
        return None
    texts = [item.text for item in inner.items if isinstance(item, Scalar)]
    if len(texts) != len(inner.items) or not all(t.isascii() and t.isdigit() for t in texts):
        return None
    if any(len(text) > 4 for text in texts):
        return None
    return [int(text) for text in texts]


def _bad_date(location: Location, key: str, report: Report) -> None:
    message = (
        f"“{key}” of a source is a date: “date-parts: [[2024, 6, 30]]”, month and day optional"
    )
    report(Problem(code=Code.VALUE_INVALID, location=location, message=message))
