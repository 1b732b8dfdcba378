"""What is noted of an output folder is kept in one way, and what is left of a note is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_claims.ext.notes import FORMAT

if TYPE_CHECKING:
    from conftest import Document

NAMES = ["exports", "pages", "site", "written"]


@pytest.mark.parametrize("name", NAMES)
def test_every_note_is_a_file_of_one_form_and_a_torn_one_is_made_good(
    library: Document, name: str
) -> None:
    library.build()
    before = library.bytes()
    (note,) = (library.folder / "build/doctrees").glob(f"claims-{name}-html-*")
    content = note.read_bytes()
    assert content.startswith(FORMAT.encode())
    note.write_bytes(content[: len(content) // 2])
    assert library.build("-W") == 0
    assert library.bytes() == before
    assert note.read_bytes().startswith(FORMAT.encode())


def test_builders_and_folders_have_notes_of_their_own(library: Document) -> None:
    library.build()
    library.build(builder="dirhtml")
    library.build("-d", str(library.folder / "build/doctrees"), name="other")
    for name in NAMES:
        notes = list((library.folder / "build/doctrees").glob(f"claims-{name}-*"))
        assert len(notes) == 3
