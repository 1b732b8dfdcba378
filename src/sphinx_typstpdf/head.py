"""What stands before the pages: the template's settings, and the title page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from sphinx_typstpdf.config import WORDS
from sphinx_typstpdf.document import Document
from sphinx_typstpdf.moment import moment
from sphinx_typstpdf.syntax import array, string

if TYPE_CHECKING:
    from sphinx.config import Config


def head_of(document: Document, config: Config, template: str, *, has_endnotes: bool) -> str:
    """Return the beginning of a document: all that is not on a page of its own."""
    online = config.typstpdf_baseurl or config.html_baseurl
    settings = {
        "title": string(document.title),
        "subtitle": string(document.subtitle),
        "author": string(document.author),
        "edition": string(document.edition),
        "description": string(document.description),
        "keywords": array([string(word) for word in document.keywords]),
        "made": string(moment().date().isoformat()),
        "address": string(online),
        "endnotes": string(config.typstpdf_endnotes_title if has_endnotes else ""),
        "rights": string(_rights(config)),
        "words": _dictionary({**WORDS, **config.typstpdf_words}),
        **_language(config.language or "en"),
        "paper": string(config.typstpdf_paper),
        "fonts": _fonts(config.typstpdf_font),
        "code-fonts": _fonts(config.typstpdf_code_font),
        "maths-fonts": _fonts(config.typstpdf_maths_font),
        "size": f"{config.typstpdf_font_size}pt",
        "title-page": str(config.typstpdf_title_page).lower(),
        "contents": str(config.typstpdf_contents),
    }
    given = "".join(f"  {name}: {value},\n" for name, value in settings.items())
    shown = f"{imported(template)}#show: typstpdf.with(\n{given})\n"
    # The remark is what a mistake in it is traced to.
    preamble = f"// @conf.py:1\n{config.typstpdf_preamble}\n" if config.typstpdf_preamble else ""
    return f"{shown}{preamble}"


_EMBEDDED = ("Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern Math")
"""Fonts that the compiler brings along: they step in where the chosen one lacks a sign."""


def imported(template: str) -> str:
    """Return the line that every document begins with, by which it is known for one of ours."""
    return f'#import "{template}": *\n'


def _dictionary(texts: Mapping[str, str]) -> str:
    return f"({', '.join(f'{name}: {string(text)}' for name, text in texts.items())})"


def _fonts(chosen: str) -> str:
    return array([string(font) for font in dict.fromkeys((chosen, *_EMBEDDED))])


def _language(said: str) -> dict[str, str]:
    """Return a language and the region where it is spoken, by a name such as “pt_BR”."""
    lang, *others = re.split(r"[-_@.]", said)
    region = next((part for part in others if re.fullmatch("[A-Za-z]{2}", part)), "")
    return {"lang": string(lang), "region": string(region.upper()) if region else "none"}


def _rights(config: Config) -> str:
    said = config.copyright
    return said if isinstance(said, str) else ", ".join(said)
