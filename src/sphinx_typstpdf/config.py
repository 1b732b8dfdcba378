"""The values of `conf.py` that the builder takes, declared once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx.errors import ConfigError

from sphinx_typstpdf.document import documents_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


class Option(NamedTuple):
    """A value of `conf.py`, without the prefix that all of them have."""

    name: str
    default: Any
    types: tuple[type, ...]
    meaning: str


PREFIX = "typstpdf_"

OPTIONS = (
    Option("documents", {}, (dict,), "the PDFs to make: for each name of a file what is in it"),
    Option("paper", "a4", (str,), "the paper, by a name that Typst knows, such as “us-letter”"),
    Option("font", "Libertinus Serif", (str,), "the font of the text"),
    Option("code_font", "DejaVu Sans Mono", (str,), "the font of code"),
    Option("maths_font", "New Computer Modern Math", (str,), "the font of formulas"),
    Option("font_size", 10.5, (float, int), "the size of the text, in points"),
    Option("font_paths", [], (list, tuple), "folders of further fonts, beside `conf.py`"),
    Option("title_page", True, (bool,), "whether there is a title page"),
    Option("contents", 2, (int,), "how many levels the table of contents has; 0 for no table"),
    Option("standard", "ua-1", (str,), "the standard that a PDF keeps to; an empty text for none"),
    Option("baseurl", "", (str,), "where the pages are online; else `html_baseurl`"),
    Option("endnotes_title", "Notes", (str,), "the heading of the notes at the end"),
    Option(
        "styles",
        {},
        (dict,),
        "for each class of a node, a Typst function that its content goes through",
    ),
    Option("words", {}, (dict,), "the template's own words, in another language or otherwise"),
    Option("preamble", "", (str,), "Typst that stands before the document's own"),
)

WORDS = {
    "edition": "Edition {}",
    "made": "Typeset {}",
    "address": "The living version: {}",
    "endnotes": "A number in brackets, such as [1], leads to its note under “{}” at the end.",
}
"""What the title page says by itself; braces stand for what is said, such as a date."""

STANDARDS = ("", "1.4", "1.5", "1.6", "1.7", "2.0", "a-2a", "a-2b", "a-2u", "a-3a", "a-3b", "ua-1")
"""Those that the compiler keeps to, for a document as it writes them."""


_NAMES: Mapping[type, str] = {
    bool: "True or False",
    dict: "a dictionary",
    float: "a number",
    int: "a whole number",
    list: "a list",
    str: "a text",
}


def check_config(config: Config) -> None:
    """Refuse what can't be meant.

    Raises `ConfigError`, which Sphinx itself would show with a traceback.
    """
    for option in OPTIONS:
        _check(option, config[PREFIX + option.name])
    if config.typstpdf_font_size <= 0:
        raise ConfigError(f"{PREFIX}font_size has to be more than 0")
    if config.typstpdf_contents < 0:
        raise ConfigError(f"{PREFIX}contents has to be 0 or more")
    if config.typstpdf_standard not in STANDARDS:
        known = ", ".join(repr(standard) for standard in STANDARDS)
        raise ConfigError(f"{PREFIX}standard has to be one of {known}")
    for name, said in config.typstpdf_words.items():
        if name not in WORDS:
            raise ConfigError(
                f"{PREFIX}words has the unknown key {name!r}; there are {', '.join(WORDS)}"
            )
        if said.count("{}") != 1:
            raise ConfigError(f"{PREFIX}words: {name!r} has to have one {{}}, for what is said")
    documents_of(config)


def _check(option: Option, value: object) -> None:
    """Refuse a value of a wrong type."""
    # A bool is a number to Python, and to nobody else.
    is_bool = isinstance(value, bool) and bool not in option.types
    if is_bool or not isinstance(value, option.types):
        wanted = _NAMES[option.types[0]]
        raise ConfigError(f"{PREFIX}{option.name} has to be {wanted}, not {value!r}")
    texts: Iterable[object] = ()
    if option.name == "font_paths" and isinstance(value, list | tuple):
        texts = value
    elif option.name in {"styles", "words"} and isinstance(value, dict):
        texts = value.values()
    if not all(isinstance(text, str) for text in texts):
        raise ConfigError(f"{PREFIX}{option.name} has to hold texts alone")


def setup(app: Sphinx) -> None:
    """Declare the values; the builder looks at them when it is to make a PDF."""
    for option in OPTIONS:
        app.add_config_value(
            PREFIX + option.name, option.default, "", frozenset(option.types), option.meaning
        )
