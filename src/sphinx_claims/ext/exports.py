"""The files beside the ledger's page, for other programs: written at the end of a build.

They are written anew when what they say may have moved, and touched only when it has.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from sphinx_claims.export import Places, ledger_csv, ledger_json
from sphinx_claims.ext.addresses import html_builder, places_of
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.page_text import write_moved
from sphinx_claims.ext.writing import note_path
from sphinx_claims.judge import Ledger

_PARTS = ("figures", "claims")
"""The parts of the ledger beside which the files lie: the page of the first that there is."""

_TEXTS: Mapping[str, Callable[[Ledger, Places, str], str]] = {
    "ledger.json": ledger_json,
    "ledger.csv": lambda ledger, places, _: ledger_csv(ledger, places),
}
"""What each of the files holds, by the ledger, the addresses and the title of the document."""


def ledger_home(domain: ClaimsDomain) -> str | None:
    """Return the page beside which the files lie; None where no page lists the records."""
    homes = domain.build.homes
    return next((homes[part] for part in _PARTS if part in homes), None)


def ledger_links(builder: object, domain: ClaimsDomain) -> dict[str, str]:
    """Return the name of each file and where it lies, as seen from the page that it lies beside."""
    home, pages = ledger_home(domain), html_builder(builder)
    if home is None or pages is None:
        return {}
    here = pages.get_target_uri(home)
    return {name: relative_uri(here, _beside(home, name)) for name in _TEXTS}


def _beside(docname: str, name: str) -> str:
    """Return where a file lies, in the folder in which a page's source does."""
    return PurePosixPath(docname).with_name(name).as_posix()


def write_exports(app: Sphinx, exception: Exception | None) -> None:
    """Write the files (``build-finished``), and take away those that have no page any more."""
    builder = html_builder(app.builder)
    if exception is not None or builder is None:
        return
    domain = claims_domain(app.env)
    note, out = note_path(app, "claims-exports-"), Path(app.outdir)
    home = ledger_home(domain)
    paths = {} if home is None else {name: _beside(home, name) for name in _TEXTS}
    noted = _read(note)
    for gone in set(noted) - set(paths.values()):
        (out / gone).unlink(missing_ok=True)
    digest = _digest(builder, domain)
    kept = dict.fromkeys(paths.values(), digest)
    if noted == kept and all((out / path).is_file() for path in kept):
        return
    places, title = places_of(builder, domain), str(app.config.project)
    for name, path in paths.items():
        write_moved(out / path, _TEXTS[name](domain.build.ledger, places, title))
    write_moved(note, json.dumps(kept, indent=0, sort_keys=True))


def _read(note: Path) -> dict[str, str]:
    try:
        noted = json.loads(note.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _digest(builder: StandaloneHTMLBuilder, domain: ClaimsDomain) -> str:
    """Return a digest of all that the files follow from."""
    build, config = domain.build, builder.config
    said = [(docname, entry.kept.said) for docname, entry in sorted(domain.entries.items())]
    # What a function says that reads a file, no digest foresees.
    unforeseen = "" if build.is_pure else secrets.token_hex()
    inputs = (build.digest, build.machine, build.settings, build.freshness, unforeseen)
    document = (config.project, config.html_baseurl, domain.homes(), builder.out_suffix)
    return hashlib.sha256(repr((inputs, said, document)).encode()).hexdigest()


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when all pages are written."""
    app.connect("build-finished", write_exports)
