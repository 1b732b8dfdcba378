"""The files of a document to begin with, written into a folder that has none yet."""

from __future__ import annotations

import json
from importlib.metadata import Distribution, distribution
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.schema import schema_texts

_SUFFIX = ".txt"
"""What the names of the files end in here, so that none is taken for a part of the package."""

_DOT = "dot-"
"""What stands here for the dot that a name begins with, since such files are left out of wheels."""

REQUIREMENTS = "requirements.txt"
CLAIMS = "claims"
"""The folder of claims, in the folder of the document."""

_PACKAGE = "sphinx-claims"


def _texts(folder: Traversable, above: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        name = f"{above}{one.name}"
        if one.is_dir():
            found |= _texts(one, f"{name}/")
        elif name.endswith(_SUFFIX):
            path = name.removesuffix(_SUFFIX).replace(_DOT, ".", 1)
            found[path] = one.read_text("utf-8")
    return found


STARTER = _texts(files("sphinx_claims.starting") / "files")
"""The text of each file by its path, but for what is made: what to install, and the schemas."""


def requirement(package: Distribution | None = None) -> str:
    """Return what pip is to install: this package, from where it was installed itself.

    What was installed from a folder, a wheel or a repository says so (PEP 610); else it is asked
    of an index, at the version that this is.
    """
    package = package or distribution(_PACKAGE)
    said = package.read_text("direct_url.json")
    if not said:
        return f"{_PACKAGE}=={package.version}"
    origin = json.loads(said)
    vcs = origin.get("vcs_info")
    if vcs is None:
        return f"{_PACKAGE} @ {origin['url']}"
    return f"{_PACKAGE} @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}"


def start(folder: Path, installed: str) -> list[str]:
    """Write the files into a folder, which may not be there yet; return their paths.

    `installed` is the line of the requirements that installs the machine. Raises `Problems`, with
    nothing written, where the folder has anything in it or can't be written.
    """
    schemas = {f"{CLAIMS}/{path}": text for path, text in schema_texts().items()}
    texts = {**STARTER, **schemas, REQUIREMENTS: f"{installed}\n"}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise _refused(folder, "there is something in it already", "name an empty folder")
        for path, text in texts.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise _refused(folder, error.strerror or str(error), "name a folder of yours") from None
    return sorted(texts)


def _refused(folder: Path, message: str, hint: str) -> Problems:
    problem = Problem(
        code=Code.FILE_UNREADABLE,
        location=Location(path=folder.as_posix()),
        message=f"no document can begin in “{folder}”: {message}",
        help=(hint,),
    )
    return Problems([problem])
