"""What has changed, as a feed: the Atom Syndication Format (RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from sphinx_claims.export.changes import Change, changes_of
from sphinx_claims.export.places import Places
from sphinx_claims.judge import Ledger
from sphinx_claims.model import PartialDate

_XMLNS = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed says of itself."""

    title: str
    author: str
    language: str
    address: str
    """Where the feed itself lies."""

    page: str
    """Where the page lies that tells the same to people."""

    generator: str = ""
    """The version of the machine that writes it; empty for none that is told."""


def changes_feed(ledger: Ledger, places: Places, feed: Feed) -> str:
    """Return the changes of a document as Atom, the newest first.

    Its dates are those of the histories; while there are none, it is as old as the newest reading
    of a source, and no clock is asked. `places` has the document's address, without which no entry
    could be told from those of another document.
    """
    changes = changes_of(ledger)
    root = ET.Element("feed", {"xmlns": _XMLNS, "xml:lang": feed.language})
    _add(root, "title", feed.title)
    _add(root, "id", feed.address)
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.address)
    _add(root, "link", rel="alternate", type="text/html", href=feed.page)
    _add(root, "updated", _time(changes[0].step.date if changes else _last_read(ledger)))
    _add(ET.SubElement(root, "author"), "name", feed.author)
    if feed.generator:
        _add(root, "generator", "sphinx-claims", version=feed.generator)
    for change in changes:
        _entry(root, change, places, feed)
    ET.indent(root, space=" ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, change: Change, places: Places, feed: Feed) -> None:
    entry = ET.SubElement(root, "entry")
    label = change.figure.label
    said = f"from {change.was} to {change.now}" if change.was else f"first kept as {change.now}"
    _add(entry, "title", f"{label}: {said}")
    _add(entry, "id", _tag(change, places.base))
    _add(entry, "updated", _time(change.step.date))
    address = places.record(change.figure.id) or feed.page
    _add(entry, "link", rel="alternate", type="text/html", href=address)
    _add(entry, "summary", change.step.reason)


def _tag(change: Change, base: str) -> str:
    """Return the name of an entry, which stays when pages move and the figure is renamed.

    It is a tag URI (RFC 4151).
    """
    parts = urlsplit(base)
    authority = f"{parts.hostname or ''},{change.step.date}"
    return f"tag:{authority}:{parts.path or '/'}{change.figure.first_id}"


def _last_read(ledger: Ledger) -> PartialDate:
    """Return the newest day on which a source was read, or else the date of the edition."""
    read = [s.accessed for s in ledger.records.sources.values() if s.accessed is not None]
    newest = max(read, key=PartialDate.first_day, default=None)
    return newest or ledger.as_of or PartialDate(1970)


def _time(date: PartialDate) -> str:
    return f"{date.first_day()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = text or None
