"""The values of conf.py, as Sphinx takes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from sphinx_claims.errors import Code, Problem, Problems
from sphinx_claims.loading import DEFAULTS, settings_from
from sphinx_claims.model import Settings


def document_settings(app: Sphinx) -> Settings:
    """Return the document's settings; Problems where a value can't be used."""
    root = Path(app.confdir)
    # Sphinx drops a value that nobody registered; a misspelt one must not pass in silence.
    written = getattr(app.config, "_raw_config", {})
    values: dict[str, Any] = {n: v for n, v in written.items() if n.startswith("claims_")}
    values |= {name: app.config[name] for name in DEFAULTS}
    values |= {name: app.config[name] for name in app.config.values if name.startswith("myst_")}
    values |= {name: app.config[name] for name in ("include_patterns", "exclude_patterns")}
    values["source_suffix"] = dict(app.config.source_suffix)
    settings = settings_from(values, root)
    if (root / settings.pages).resolve() != Path(app.srcdir).resolve():
        message = (
            f"“claims_pages” in conf.py is “{settings.pages}”, and Sphinx reads its pages from "
            f"“{_relative(Path(app.srcdir), root)}”: `claims check` would look at other pages"
        )
        here = settings.place("claims_pages")
        help_ = (
            f"write claims_pages = “{_relative(Path(app.srcdir), root)}”, or build with "
            f"sphinx-build -c . {settings.pages} OUTPUT",
        )
        problem = Problem(code=Code.CONF_INVALID, location=here, message=message, help=help_)
        raise Problems([problem])
    return settings


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def setup(app: Sphinx) -> None:
    """Register every value; a change of any changes how pages are read."""
    for name, default in DEFAULTS.items():
        types = [list, tuple] if isinstance(default, list) else [type(default)]
        app.add_config_value(name, default, "env", types=types)
