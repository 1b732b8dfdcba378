"""The values of conf.py, as Sphinx takes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from sphinx_claims.errors import Code, Problem, Problems
from sphinx_claims.loading import DEFAULTS, find_pages, settings_from
from sphinx_claims.model import Settings


def document_settings(app: Sphinx) -> Settings:
    """Return the document's settings; Problems where a value can't be used."""
    root = Path(app.confdir)
    # Sphinx drops a value that nobody registered; a misspelt one must not pass in silence.
    written = getattr(app.config, "_raw_config", {})
    values: dict[str, Any] = {n: v for n, v in written.items() if n.startswith("claims_")}
    values |= {name: app.config[name] for name in DEFAULTS}
    values |= {name: app.config[name] for name in app.config.values if name.startswith("myst_")}
    values |= {
        name: app.config[name] for name in ("include_patterns", "exclude_patterns", "language")
    }
    values["source_suffix"] = dict(app.config.source_suffix)
    settings = settings_from(values, root)
    problems = [*_other_pages(app, settings), *_hidden_pages(app, settings)]
    if problems:
        raise Problems(problems)
    return settings


def _other_pages(app: Sphinx, settings: Settings) -> Iterator[Problem]:
    """Yield a problem where Sphinx reads other pages than the check would."""
    source = Path(app.srcdir)
    if (settings.root / settings.pages).resolve() != source.resolve():
        name = _relative(source, settings.root)
        yield Problem(
            code=Code.CONF_INVALID,
            location=settings.place("claims_pages"),
            message=f"“claims_pages” in conf.py is “{settings.pages}”, and Sphinx reads its pages "
            f"from “{name}”: `claims check` would look at other pages",
            help=(
                f"write claims_pages = “{name}”, or build with "
                f"sphinx-build -c . {settings.pages} OUTPUT",
            ),
        )


def _hidden_pages(app: Sphinx, settings: Settings) -> Iterator[Problem]:
    """Yield a problem for each page that conf.py puts a template over."""
    pages = set(find_pages(settings))
    for name in sorted(app.config.values.keys() & {"html_additional_pages"}):
        for docname in sorted(app.config[name]):
            if settings.page_path(docname) in pages:
                yield Problem(
                    code=Code.CONF_INVALID,
                    location=settings.place(name),
                    message=f"“{name}” in conf.py puts a template over the page “{docname}”",
                )


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def setup(app: Sphinx) -> None:
    """Register every value; a change of any changes how pages are read."""
    for name, default in DEFAULTS.items():
        types = [list, tuple] if isinstance(default, list) else [type(default)]
        app.add_config_value(name, default, "env", types=types)
