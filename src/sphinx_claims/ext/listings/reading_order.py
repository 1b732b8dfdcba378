"""The order in which the pages of a document are read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence


def reading_order(
    docnames: Collection[str],
    first: Collection[str],
    root: str,
    toctrees: Mapping[str, Sequence[str]],
) -> list[str]:
    """Return pages with some of them first, then as the toctrees name them, the rest at the end."""
    named = dict.fromkeys(_named(root, toctrees, set()))
    listed = [*(name for name in named if name in docnames), *sorted(set(docnames) - set(named))]
    return sorted(listed, key=lambda name: name not in first)


def _named(docname: str, toctrees: Mapping[str, Sequence[str]], met: set[str]) -> Iterator[str]:
    """Yield a page and all that its toctrees lead to, each before what it leads to itself."""
    # Toctrees may lead back.
    if docname in met:
        return
    met.add(docname)
    yield docname
    for name in toctrees.get(docname, ()):
        yield from _named(name, toctrees, met)
