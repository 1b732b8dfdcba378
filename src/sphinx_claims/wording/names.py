"""Digits that count nothing: they are part of a name, a reference, a citation or an address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sphinx_claims.wording.sweep_words import load_references

# Every pattern is bounded or begins where no other match of it can, so that the work grows no
# faster than the text.
_MARKS = r"(?:\((?:\d{1,3}|[A-Za-z]{1,5})\))"
_ITEM = rf"(?>\d{{1,6}}(?:[./-]\d{{1,6}}){{0,4}}[A-Za-z]?(?:-\d{{1,4}}[a-z]?)?{_MARKS}{{0,6}})"
# What shows that digits after such a word are a quantity after all: "level 25%", "part 2 million".
_COUNTED = (
    r"(?![\w%‰])(?![.,]\d)"
    r"(?!\s?(?:%|per\s?cent|hundred|thousand|million|billion|trillion|times\b|[$€£¥]))"
)
_SPACE = r"[\s.:]{0,3}"
_MORE = rf"(?:(?:, {_ITEM}){{0,9}},?\s(?:and|or|to|through)\s{_ITEM}{_COUNTED}){{0,5}}"
# After one section, "and 56" is another only where nothing is counted: not "and 50 labs".
_ANOTHER = (
    rf"(?:\s(?:and|or)\s{_ITEM}{_COUNTED}"
    r"(?=\s{0,2}(?:[.,;:)]|\Z|(?:of|or|and|by|shall|is|are|may|above|below|thereof)\b)))?"
)
_TO = rf"(?:(?:-|\s(?:to|through)\s){_ITEM}{_COUNTED})?"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_LAW = r"(?:EU|EC|EEC|ECSC|JHA|CFSP|Euratom)"

_FIXED = (
    # "‘Title’, 2024 (accessed 15 October 2024)".
    rf"(?:(?<=['\"”],\s)|(?<=['\"”],\s\s)){_YEAR}\b",
    rf"{_YEAR}(?=['\"”],\s{{1,2}}{_YEAR}\b)",
    r"\((?:last\s)?(?:accessed|retrieved|revised|updated)\s[^()\n]{4,30}\)",
    # Telephone numbers.
    r"(?<![\w+])\+\d{1,3}(?:[\s.-]\(?\d{1,4}\)?){2,5}\b",
    r"(?<![\w-])(?:1-)?(?:\(\d{3}\)\s?|\d{3}[.-])\d{3}[.-]\d{4}\b",
    # The numbering of a heading or of a list, at the very beginning.
    r"\A\s*(?:\d{1,3}\.){1,4}\d{0,3}\)?\s+(?![kKMGTP]?[BW]h?\b|US\b|USD\b|EUR\b|GBP\b)(?=[\"'“‘(\[*_]?[A-Z])",
    r"\A\s*\(?\d{1,3}\)\s",
    # Marks of footnotes, lists and paragraphs: "[12]", "[footnote 3]", "(1)", "6(1)(a)".
    r"\[(?:footnotes?|notes?|fn\.?)?\s?\d{1,3}(?:[,-]\s?\d{1,3}){0,9}\]",
    r"\(\d{1,3}\)",
    rf"(?<![\w.,$€£¥])\d{{1,6}}[A-Za-z]?{_MARKS}{{1,6}}",
    # Law: "42 U.S.C. 2000e", "88 Fed. Reg. 75191", "Pub. L. 117-167", "H.R. 4346".
    rf"(?<![\w.,])\d{{1,4}}\s(?:U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?|Fed\.\s?Reg\.|F\.?R\.?|Stat\."
    rf"|F\.[23]d|S\.\s?Ct\.|U\.S\.)\s?(?:§{{1,2}}\s?|[Pp]arts?\s)?{_ITEM}(?:\set\sseq\.?)?",
    rf"§{{1,2}}\s?{_ITEM}{_TO}(?:,?\s(?:and|or)\s{_ITEM})?",
    r"\b(?:Pub\.\s?L\.|P\.\s?L\.)(?:\sNo\.)?\s?\d{1,3}-\d{1,4}",
    r"(?<![\w.])(?:H\.\s?R\.|S\.|[HS]\.\s?(?:Con\.|J\.)?\s?Res\.)\s?\d{1,5}\b",
    # Law of the European Union: "(EU) 2016/679", "No 765/2008", "2002/58/EC", "OJ L 119".
    rf"\({_LAW}(?:,\s{_LAW})?\)\s(?:No\s)?\d{{1,5}}(?:/\d{{1,4}})?",
    rf"(?<![\w/])\d{{1,4}}/\d{{1,4}}/{_LAW}\b",
    r"\bOJ\s[LC](?:\sSer\S{0,5})?\s\d{1,4}[^()\n]{0,40}",
    # "No 25" and "no. 25"; "no 25 labs" is a negation.
    r"(?<![\w-])(?:No\s|Nos\s|[Nn]os?\.\s?|#)\d{1,7}(?:[/-]\d{1,5}){0,3}\b",
    r"\b(?:ISBN|ISSN)[\s:]{0,2}[\dX][\dX -]{6,20}[\dX]\b",
    # "2002/58" after capitals and a slash, as in "A/RES/70/1".
    r"(?<![\w/])[A-Z]{1,5}(?:/[A-Z]{1,6}){0,4}/\d{1,4}(?:/\d{1,4})?\b",
    # The years of statutes and programmes: "the Equality Act 2010".
    rf"\b(?:Act|Acts|Code|Bill|Agenda|Regulations|Order|Rules)(?:,)?\s(?:of\s)?{_YEAR}\b",
    rf"\bAct\sfor\sFiscal\sYear\s{_YEAR}\b",
    # Citations: "et al. 2012", "Krifka (2007)", "(Krifka 2007; Cummins and Sauerland, 2012)".
    rf"\bet al\.?,?\s\(?{_YEAR}[a-z]?\b\)?",
    rf"\b[A-Z][\w'-]{{1,30}}\s\({_YEAR}[a-z]?(?:,\sp{{1,2}}\.\s?\d{{1,4}}(?:-\d{{1,4}})?)?\)",
    rf"[(;]\s?(?:see\s|cf\.\s|e\.g\.,?\s)?[A-Z][\w'-]{{1,30}}(?:\s(?:and|&)\s[A-Z][\w'-]{{1,30}})?"
    rf",?\s{_YEAR}[a-z]?(?=[;)])",
    # Times of day: "5:30 p.m.", "at 17:00".
    r"(?<![\w.,:])\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[AaPp]\.?[Mm]\b\.?|o'clock|UTC|GMT|ET\b|CET\b)",
    r"\b[Aa]t\s\d{1,2}:\d\d\b(?!:)",
    # Versions and addresses with three parts or more; dates and groups of thousands are none.
    r"(?<![\w.,])(?!\d{1,3}(?:\.\d{3})+\b)(?!\d{1,2}\.\d{1,2}\.\d{4}\b)"
    r"\d{1,4}(?:\.\d{1,4}){2,6}\b",
)


@cache
def name_pattern() -> str:
    """Return the pattern of names and references with digits, for a folded text."""
    words = load_references()
    keyed = (
        rf"(?<![\w-])(?i:{_any(words['plural'])}){_SPACE}{_ITEM}{_COUNTED}{_MORE}{_TO}",
        rf"(?<![\w-])(?i:{_any(words['any'])}){_SPACE}{_ITEM}{_COUNTED}{_TO}{_ANOTHER}",
        rf"(?<![\w-])(?:{_any(words['short'])})\s\(?\d{{1,2}}\b{_COUNTED}",
        rf"(?<![\w-])(?:{_any(words['capital'])})\s(?:Nos?\.?\s)?{_ITEM}{_COUNTED}{_MORE}",
        rf"\b(?:{_any(words['standards'])})(?:/[A-Z]{{2,5}}){{0,2}}\s?(?:[A-Z]{{2}}\s)?"
        r"\d[\d.:/-]{0,12}\b",
        rf"(?<![\w/])(?:{_any(words['phrases'])})(?![\w/])",
    )
    return "|".join((*_FIXED, *keyed))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
