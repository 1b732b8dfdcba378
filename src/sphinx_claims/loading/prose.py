"""What the prose of a page says: its statements, exemptions, citations, and loose numbers."""

from __future__ import annotations

import difflib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from markdown_it.token import Token

from sphinx_claims.errors import Code, Edit, Location, Place, Problem, Problems
from sphinx_claims.loading.inline import BREAK, InlineSource, Piece, spans
from sphinx_claims.loading.neighbours import Bound, changed_by_neighbours
from sphinx_claims.loading.role import (
    CLAIM,
    EXEMPT,
    SOURCE,
    ClaimText,
    read_citation,
    read_exemption,
    read_statement,
    split_claim,
    split_role,
)
from sphinx_claims.model import Block, BlockKind, Citation, Exemption, LooseNumber, Statement
from sphinx_claims.wording import Conventions, find_numbers

# Roles whose text without a title is words; of any other, it is a target, a formula or code.
_WORDED = frozenset(
    {
        "abbr",
        "abbreviation",
        "dfn",
        "emphasis",
        "guilabel",
        "menuselection",
        "strong",
        "sub",
        "subscript",
        "sup",
        "superscript",
        "term",
        "title-reference",
    }
)

# Tokens that stand for text a reader sees, and that is not prose.
_VERBATIM = frozenset({"code_inline", "math_inline", "math_inline_double"})

# Addresses and document identifiers, in the midst of prose.
_ADDRESS = re.compile(
    r"(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}://|\bwww\.|\bdoi:\s?)\S+|\b10\.\d{4,9}/\S+",
    re.IGNORECASE,
)

_HINT_OF_ADDRESS = re.compile(r"://|www\.|doi:|10\.\d", re.IGNORECASE)

# A role whose text was parted from it, so that the markup is shown and nothing is bound.
_PARTED = re.compile(r"\{(claim|exempt|source)\}\s*$")


_BESIDE = 60
"""Characters beside a number that are kept: a hedge and a unit are no longer."""


@dataclass(slots=True)
class Prose:
    """What was found in some prose, and its words as a reader sees them."""

    statements: list[Statement] = field(default_factory=list)
    exemptions: list[Exemption] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    loose_numbers: list[LooseNumber] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    source: InlineSource | None = None
    """Where the words stand; none where there are none."""

    bound: list[Bound] = field(default_factory=list)
    """Words that are bound or exempt."""

    foreign: list[Location] = field(default_factory=list)
    """Markup that shows something else than the author's words: code, formulas, other roles."""

    def add(self, other: Prose) -> None:
        """Take over what was found in further prose, but for its words."""
        self.statements += other.statements
        self.exemptions += other.exemptions
        self.citations += other.citations
        self.loose_numbers += other.loose_numbers
        self.problems += other.problems

    def block(self, kind: BlockKind) -> Block:
        """Return the words as a block of their page, with the place of each piece."""
        # One start more than pieces: the end of the last one.
        starts = accumulate((len(piece.text) for piece in self.pieces), initial=0)
        source = self.source
        places = (
            ()
            if source is None
            else tuple(
                (start, source.location(piece.offset, len(piece.text)))
                for start, piece in zip(starts, self.pieces, strict=False)
            )
        )
        text = "".join(piece.text for piece in self.pieces)
        return Block(text=text, kind=kind, places=places, foreign=tuple(self.foreign))

    def show(self, text: str, offset: int, source: InlineSource) -> None:
        """Add words that a reader sees, with their place in the source."""
        self.pieces.append(Piece(text, offset))
        self.source = source

    def sweep(self, text: str, source: InlineSource, pieces: Sequence[Piece] = ()) -> None:
        """Look for loose numbers; `pieces` say where each stretch of the text has its place."""
        plain = without_addresses(text)
        seen: Sequence[int] = range(len(plain))
        if not plain.isascii():
            seen = [at for at in seen if is_seen(plain[at])]
            plain = "".join(plain[at] for at in seen)
        starts: list[int] = []
        for found in find_numbers(plain):
            starts = starts or [0, *accumulate(len(piece.text) for piece in pieces)]
            offset = seen[found.start]
            if pieces:
                at = bisect_right(starts, offset) - 1
                offset += pieces[at].offset - starts[at]
            location = source.location(offset, len(found.text))
            self.loose_numbers.append(
                LooseNumber(
                    words=found.text,
                    location=location,
                    before=plain[max(0, found.start - _BESIDE) : found.start],
                    after=plain[found.end : found.end + _BESIDE],
                )
            )


def is_seen(character: str) -> bool:
    """Return whether a reader sees a character: soft hyphens and their like part no word."""
    return unicodedata.category(character) != "Cf"


def without_addresses(text: str) -> str:
    """Return a text with blanks in place of web addresses and document identifiers."""
    if not _HINT_OF_ADDRESS.search(text):
        # Most prose holds none, and looking for them costs more than looking for their marks.
        return text
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)


def read_prose(children: Sequence[Token], source: InlineSource, conventions: Conventions) -> Prose:
    """Read the inline tokens of a block, by the conventions of the document."""
    prose = Prose()
    # The words with what is bound, exempt or no prose taken out: numbers in them are loose.
    open_: list[Piece] = []
    is_address = False
    for number, (token, start, end) in enumerate(spans(children, source)):
        if token.type in {"link_open", "link_close"}:
            is_address = token.type == "link_open" and token.info == "auto"
        elif token.type in {"softbreak", "hardbreak"}:
            prose.show(" ", start, source)
            open_.append(Piece(" ", start))
        elif token.type == "text":
            prose.show(token.content, start, source)
            open_.append(Piece(BREAK if is_address else token.content, start))
            parted = _PARTED.search(token.content)
            if parted and _follower(children[number + 1 :]) == "code_inline":
                prose.problems.append(_parted_problem(parted, source, end))
        elif token.type == "myst_role":
            _read_role(token, start, source, prose, open_)
        elif token.type in _VERBATIM:
            prose.foreign.append(source.location(start, end - start))
            prose.show(token.content, start, source)
            open_.append(Piece(BREAK, start))
        elif token.type in {"image", "footnote_ref", "html_inline"}:
            prose.foreign.append(source.location(start, end - start))
            if token.type == "html_inline":
                continue
            open_.append(Piece(BREAK, start))
    prose.sweep("".join(piece.text for piece in open_), source, open_)
    text = "".join(piece.text for piece in prose.pieces)
    prose.problems += changed_by_neighbours(text, prose.bound, conventions)
    return prose


def _follower(later: Sequence[Token]) -> str:
    """Return the type of the first token that is no line's end."""
    return next((token.type for token in later if token.type != "softbreak"), "")


def _read_role(
    token: Token, start: int, source: InlineSource, prose: Prose, open_: list[Piece]
) -> None:
    """Read a role that starts at a place of the source."""
    # docutils looks names up in lower case.
    name = str(token.meta["name"]).lower()
    parts = split_claim(token.content) if name == CLAIM else split_role(token.content)
    inside = source.text.find("`", start)
    while source.text[inside : inside + 1] == "`":
        inside += 1
    # The parser writes a line's end in a role as a blank, so places in it stay as they are.
    offset = inside + parts.offset
    # What is written for an id alone is the machine's, and no words beside a number.
    words = parts.words or (BREAK if name == SOURCE else parts.target)
    here = source.location(offset, parts.width)
    target = source.location(inside + parts.target_offset, len(parts.target))
    prose.show(words, offset, source)
    if name in {CLAIM, EXEMPT}:
        at = sum(len(piece.text) for piece in prose.pieces[:-1])
        stated = parts.words if name == CLAIM else None
        prose.bound.append(Bound(at, words, here, stated))
    else:
        prose.foreign.append(here)
    is_loose = name not in {CLAIM, EXEMPT} and (
        bool(parts.words) or name in _WORDED or name.startswith("bdg")
    )
    open_.append(Piece(words if is_loose else BREAK, offset))
    try:
        if isinstance(parts, ClaimText):
            form = source.location(inside + parts.format_offset, len(parts.format or "") or 1)
            statement = read_statement(token.content, here, target, parts, form)
            prose.statements.append(statement)
        elif name == EXEMPT:
            prose.exemptions.append(read_exemption(token.content, here, target))
        elif name == SOURCE:
            prose.citations.append(read_citation(token.content, here, target))
        elif (meant := _meant(name)) is not None:
            raise Problems(
                [_misspelt_problem(name, meant, source.location(start, len(name) + 2), here)]
            )
    except Problems as found:
        prose.problems += found.problems


def _meant(name: str) -> str | None:
    """Return the role of ours that a name is a misspelling of, or None."""
    if name.startswith("claims:") and name != "claims:ref":
        return CLAIM
    close = difflib.get_close_matches(name, (CLAIM, EXEMPT, SOURCE), n=1, cutoff=0.75)
    return close[0] if close and ":" not in name else None


_PURPOSES = {
    CLAIM: "binds or exempts a number",
    EXEMPT: "binds or exempts a number",
    SOURCE: "cites a source",
}


def _misspelt_problem(name: str, meant: str, here: Location, words: Location) -> Problem:
    problem = Problem(
        code=Code.ROLE_INVALID,
        location=here,
        message=f"“{{{name}}}” is no role that {_PURPOSES[meant]}",
        places=(Place(location=words, remark="nothing stands behind these words"),),
    )
    edit = Edit(location=here, replacement=f"{{{meant}}}")
    return problem.advised(f"did you mean “{{{meant}}}”?", [edit])


def _parted_problem(parted: re.Match[str], source: InlineSource, end: int) -> Problem:
    width = len(parted[0].rstrip())
    name, done = (SOURCE, "cited") if parted[1] == SOURCE else (CLAIM, "bound")
    return Problem(
        code=Code.ROLE_INVALID,
        location=source.location(end - len(parted[0]), width),
        message=f"“{{{parted[1]}}}” stands apart from its text, so nothing is {done}",
        help=(f"write the role and its text with no space between: {{{name}}}`words <id>`",),
    )
