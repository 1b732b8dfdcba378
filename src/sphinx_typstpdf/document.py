"""A document to be made: what `typstpdf_documents` says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from docutils.nodes import make_id
from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from sphinx.config import Config


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A PDF, and what stands on its title page and in its metadata."""

    name: str
    """The name of its file, without the ending."""

    title: str
    author: str
    subtitle: str = ""
    edition: str = ""
    """Which edition this is, in words."""

    description: str = ""
    keywords: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    """The pages in order; none are all of them, as the toctrees of the root page have them."""


KEYS = tuple(field.name for field in fields(Document) if field.name != "name")
_LISTS = ("keywords", "pages")
_FILE_NAME = re.compile(r"\w[\w .-]*")


def documents_of(config: Config) -> tuple[Document, ...]:
    """Return the documents that a configuration asks for: without any, one of all pages.

    Raises `ConfigError` for what is no document.
    """
    asked = config.typstpdf_documents or {make_id(config.project) or "document": {}}
    return tuple(_document(config, name, said) for name, said in asked.items())


def _document(config: Config, name: object, said: object) -> Document:
    if not isinstance(name, str) or not _FILE_NAME.fullmatch(name):
        raise _refused(f"{name!r} can't be the name of a file")
    if not isinstance(said, Mapping):
        raise _refused(f"{name!r} has to be a dictionary, with keys such as “title” and “pages”")
    if wrong := next(_wrong(name, said), ""):
        raise _refused(wrong)
    given = {key: tuple(value) if key in _LISTS else value for key, value in said.items()}
    # Sphinx says in words that there is no author.
    author = "" if config.author == "Author name not set" else config.author
    defaults = {"title": config.project, "author": author, "edition": config.release}
    return Document(name=name, **{**defaults, **given})


def _refused(message: str) -> ConfigError:
    return ConfigError(f"typstpdf_documents: {message}")


def _wrong(name: str, said: Mapping[object, object]) -> Iterator[str]:
    """Yield what is wrong with an entry."""
    for key, value in said.items():
        if key not in KEYS:
            yield f"{name!r} has the unknown key {key!r}; there are {', '.join(KEYS)}"
        elif key in _LISTS and not _is_list(value):
            yield f"the {key} of {name!r} have to be a list of texts"
        elif key not in _LISTS and not isinstance(value, str):
            yield f"the {key} of {name!r} has to be a text"


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
