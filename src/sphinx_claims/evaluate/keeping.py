"""Files that keep what was computed, under a digest of what it follows from."""

from __future__ import annotations

import contextlib
import os
import pickle
from pathlib import Path


def find_kept(path: Path, digest: str) -> object | None:
    """Return what a file keeps under a digest; None where it keeps that under another, or nothing.

    A file that is missing, broken or of another version is one that is not kept.
    """
    with contextlib.suppress(Exception), path.open("rb") as file:
        if file.read(len(digest)) == digest.encode():
            kept: object = pickle.load(file)  # noqa: S301  (our own file, beside Sphinx's pickle)
            return kept
    return None


def keep(path: Path, digest: str, found: object) -> None:
    """Keep something under a digest, in place of what the file kept before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # The processes of a parallel build may keep the same thing at the same time.
    partial = path.with_suffix(f".{os.getpid()}.partial")
    partial.write_bytes(digest.encode() + pickle.dumps(found, pickle.HIGHEST_PROTOCOL))
    partial.replace(path)
