"""What prose states, exempts and leaves loose; what of it is not understood."""

import re

import pytest

from sphinx_claims.errors import Code
from sphinx_claims.loading.prose import Prose

BLIND = {
    "code": "```\n5 {claim}`about 5 <x>`\n```",
    "code of a language": "```python\nx = 5  # {claim}`about 5 <x>`\n```",
    "indented code": "words\n\n    5 {claim}`about 5 <x>`",
    "a code span": "words `5` and ``{claim}`5 <x>` ``",
    "a comment": "<!-- 5 {claim}`about 5 <x>` -->",
    "a comment over several lines": "<!--\n5\n\n{claim}`about 5 <x>`\n-->",
    "a comment in a line": "words <!-- 5 --> words",
    "a line comment": "% 5 {claim}`about 5 <x>`",
    "the front matter": "---\ntitle: 5 labs\n---\n\nwords",
    "the address of a link": "[words](https://example.org/5)",
    "the title of a link": '[words](https://example.org "5 labs")',
    "another address": "ftp://a.org/5 and www.example.org/5",
    "a bare DOI": "10.1000/182, and doi: 10.1000/183",
    "a tag's attributes": 'so <span data-x="5">words</span>',
    "another role's target": "{doc}`5` and {ref}`words <a5>`",
    "an autolink": "<https://example.org/5>",
    "an address in the words": "see https://example.org/2024/05 for more",
    "a DOI in the words": "see doi:10.1000/182 for more",
    "an image": "![words](5.png)",
    "a directive of code": "```{code-block} python\n5 {claim}`about 5 <x>`\n```",
    "a directive of mathematics": "```{math}\n5\n```",
    "a raw directive for another builder": "```{raw} latex\n5 {claim}`about 5 <x>`\n```",
    "a table of contents": "```{toctree}\n:maxdepth: 5\n\npage5\n```",
    "the options of a directive": "```{note}\n:class: a5\n:name: 6\n\nwords\n```",
    "the block of options of a directive": "```{note}\n---\nclass: a5\n---\nwords\n```",
    "the argument that is no title": "```{figure} 5.png\n:width: 50%\n\nwords\n```",
    "the anchor of a target": "(target-5)=\n# words",
    "another role's mathematics": "words {math}`5`",
    "another role's code": "words {code}`5`",
    "the name of a role": "words {h5}`words`",
}


@pytest.mark.parametrize("text", BLIND.values(), ids=BLIND)
def test_nothing_is_found_in(scan, text):
    page = scan(text, enable_extensions=["colon_fence"])
    assert not page.statements
    assert not page.loose_numbers
    assert not page.problems


def test_mathematics_is_no_prose_where_myst_takes_it_for_mathematics(scan):
    assert not scan("it is $5$\n\n$$\n6\n$$", enable_extensions=["dollarmath"]).loose_numbers


def test_a_dollar_is_a_dollar_where_myst_does_not(scan):
    found = scan("from $10 billion to $50").loose_numbers
    assert [number.words for number in found] == ["$10 billion", "$50"]


# The numbers that are to be found stand between « and ».
LOOSE = {
    "a paragraph": "about «300» labs",
    "a heading": "# «300» labs",
    "a list": "- some «300» labs",
    "a list that is numbered alike": "1. only «1» lab\n2. not «2»",
    "a table": "| a | b |\n|---|---|\n| «5» | «5» |\n| «6» | «5» |",
    "a footnote": "words[^1]\n\n[^1]: «300» labs",
    "the title of a directive": "```{note} «300» labs\nwords\n```",
    "a directive": "```{note}\nsome «300» labs\n```",
    "the words of a link": "[«300» labs](https://example.org/300)",
    "a line after the address of a link": "[a](https://example.org/7) and «7» more",
    "a line after a code span": "`7` and «7» more",
    "a line after an image": "![7 of them](7.png) and «7» more",
    "a line after a comment": "so <!-- 7 of them --> and «7» more",
    "a line after a name that holds it": "GPT-4 and «4» labs",
    "a line after a longer number": "«1,250» and «250» labs",
    "a line after an ordinal that holds it": "the 20th of «20» labs",
    "a line after a statement of it": "{claim}`about 100 <x>` of «100» labs",
    "a line after an id that holds it": "{claim}`some <x_5>` and «5» labs",
    "a line after an exemption of it": (
        "{exempt}`all three <rhetorical: three of three>` and «three» more"
    ),
    "emphasis": "**«300»** labs",
    "several places of a line": "«5» of «25 or 50 %», not «5»",
    "number words": "«hundreds», not «thousands»",
    "a line after an escaped sign": "\\«$10» and «10» more",
    "a line after an address": "https://example.org/5, but «6» more",
    "a line after a DOI": "10.1000/182, but «6» more",
    "the text of another role": "{term}`«5» labs` and {strong}`«6»`, {abbr}`«300» (x)`",
    "the title of another role": "{doc}`«5» labs <a6>` and {ref}`«7» of <x>`",
    "the text of a role of any case": "{Term}`«5» labs`",
    "numbers around code": "«1»`0`«2»",
    "raw HTML": "<p>«300» labs</p>",
    "raw HTML over several lines": "<div>\n<b>words</b>\n  and «300» more\n</div>",
    "tags of HTML": "<b>«300»</b> labs",
    "a line after wide characters": "Übers 😀 e\u0301 «300»",
}


@pytest.mark.parametrize("marked", LOOSE.values(), ids=LOOSE)
def test_a_loose_number_is_found_in_its_place_in(scan, marked):
    wanted = []
    for number, line in enumerate(marked.split("\n"), start=1):
        for count, match in enumerate(re.finditer("«(.*?)»", line)):
            wanted.append((match[1], number, match.start() + 1 - 2 * count, len(match[1])))
    page = scan(re.sub("[«»]", "", marked))
    places = [(n.words, n.location) for n in page.loose_numbers]
    assert [(words, at.line, at.column, at.width) for words, at in places] == wanted


def test_the_words_of_a_link_are_no_address_after_an_autolink(scan):
    page = scan("<https://example.org/5> has 6 and [7](https://example.org/8)")
    assert [number.words for number in page.loose_numbers] == ["6", "7"]


def test_exemptions_are_kept_with_kind_and_reason(scan):
    (exemption,) = scan("on {exempt}`all three <rhetorical: it counts>`").exemptions
    assert (exemption.words, exemption.kind.value, exemption.reason) == (
        "all three",
        "rhetorical",
        "it counts",
    )
    assert (exemption.location.column, exemption.location.width) == (13, 9)


def test_a_role_that_is_not_understood_is_told_and_the_reading_goes_on(scan):
    page = scan("It is {claim}`about 5`, {exempt}`all of it <name: why>` and {claim}`6 <x>`.")
    assert [(p.code, p.location.column) for p in page.problems] == [
        (Code.ROLE_INVALID, 15),
        (Code.EXEMPTION_IDLE, 34),
    ]
    assert [s.words for s in page.statements] == ["6"]


@pytest.mark.parametrize(
    ("text", "words", "column"),
    [
        ("1**0**0 labs", "100", 1),
        ("so 3*00* labs", "300", 4),
        ("1<b>0</b>0 labs", "100", 1),
        ("1,**250** labs", "1,250", 1),
        ("**5** %", "5 %", 3),
        ("**$10** billion", "$10 billion", 3),
        ("[10](https://example.org/a)0 labs", "100", 2),
        ("1\u00ad000 labs", "1000", 1),
        ("3\u200b00 labs", "300", 1),
        ("&#53;3 labs", "53", 1),
        ("&frac12; of it", "½", 1),
    ],
    ids=ascii,
)
def test_a_number_across_markup_is_one_number_where_it_starts(scan, text, words, column):
    (number,) = scan(text).loose_numbers
    assert (number.words, number.location.column) == (words, column)


@pytest.mark.parametrize("name", ["claim", "Claim", "CLAIM"])
def test_the_name_of_a_role_is_compared_in_lower_case(scan, name):
    page = scan(f"{{{name}}}`about 5 <x>`")
    assert [statement.target for statement in page.statements] == ["x"]
    assert not page.problems
    assert scan(f"{{{name}}}`about 5 <x>`".replace("laim", "LAIM")).statements


def test_an_exemption_is_one_in_any_case(scan):
    page = scan("{Exempt}`three <name: why>`")
    assert [exemption.words for exemption in page.exemptions] == ["three"]
    assert not page.loose_numbers


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("calim", "claim"),
        ("claims", "claim"),
        ("clam", "claim"),
        ("Cliam", "claim"),
        ("claims:claim", "claim"),
        ("exmpt", "exempt"),
        ("exempts", "exempt"),
    ],
)
def test_a_misspelt_role_is_told_at_its_name(scan, name, meant):
    page = scan(f"It is {{{name}}}`about 5 <x>`.")
    (problem,) = page.problems
    assert problem.code is Code.ROLE_INVALID
    assert problem.help == (f"did you mean “{{{meant}}}”?",)
    assert (problem.location.column, problem.location.width) == (7, len(name) + 2)
    assert not page.statements
    # What it was to bind is bound to nothing.
    assert [number.words for number in page.loose_numbers] == ["5"]


@pytest.mark.parametrize("name", ["doc", "ref", "claims:ref", "math", "term", "py:class", "eq"])
def test_another_role_is_no_misspelling_of_ours(scan, name):
    assert not scan(f"It is {{{name}}}`x`.").problems


@pytest.mark.parametrize("role", ["claim", "exempt"])
@pytest.mark.parametrize("gap", [" ", "  ", "\n"], ids=repr)
def test_a_role_that_is_parted_from_its_text_is_told(scan, role, gap):
    page = scan(f"It is {{{role}}}{gap}`about 5 <x>`.")
    (problem,) = page.problems
    assert (problem.code, problem.location.line) == (Code.ROLE_INVALID, 1)
    assert (problem.location.column, problem.location.width) == (7, len(role) + 2)
    assert "stands apart from its text" in problem.message


def test_code_after_braces_of_another_name_is_fine(scan):
    assert not scan("It is {other} `about 5 <x>` and {claim} words.").problems


CHANGED = [
    *["{}%", "{} %", "{}‰", "{} percent", "{} per cent", "{}-fold", "{} million", "{}th", "{}x"],
    *["{} a year", "{} per person", "{}/6", "{}-10", "**{}**%", "{}**%**", "{}5", "{}\nmillion"],
    *["not {}", "never {}", "no {}", "nor {}", "hardly {}", "barely {}", "isn't {}", "isn’t {}"],
    *["not\n{}", "not **{}**", "Not {}", "${}", "€{}", "-{}", "−{}", "1{}", "5-{}", "a{}"],
]


@pytest.mark.parametrize("frame", CHANGED, ids=repr)
@pytest.mark.parametrize(
    ("role", "words"), [("{claim}`5 <x>`", "5"), ("{exempt}`5 <name: why>`", "5")], ids=str
)
def test_words_that_are_changed_by_what_stands_beside_them_are_told(scan, frame, role, words):
    (problem,) = scan(frame.format(role)).problems
    assert problem.code is Code.ROLE_INVALID
    assert problem.message.endswith(f"beside “{words}” changes what it says")


@pytest.mark.parametrize(
    "frame",
    [
        *["{}", "{}.", "({})", "“{}”", "it is {} of them", "{}, and more", "a knot {}", "**{}**"],
        *["Not so: {}", "it is not; {}", "{} yearlings", "{}; percentages", "{} labs", "now {}"],
    ],
)
def test_words_that_stand_by_themselves_are_fine(scan, frame):
    assert not scan(frame.format("{claim}`5 <x>`")).problems


def test_a_pulled_value_is_changed_by_its_neighbours_too(scan):
    (problem,) = scan("It is {claim}`share`%.").problems
    assert problem.code is Code.ROLE_INVALID


def test_prose_takes_over_what_further_prose_found_but_for_its_words(scan):
    whole, further = Prose(), Prose()
    page = scan("{claim}`5 <x>`, {exempt}`6 <name: why>`, 7 and {claim}`about 8`")
    further.statements += page.statements
    further.exemptions += page.exemptions
    further.loose_numbers += page.loose_numbers
    further.problems += page.problems
    whole.add(further)
    whole.add(further)
    assert [s.words for s in whole.statements] == ["5", "5"]
    assert (len(whole.exemptions), len(whole.loose_numbers), len(whole.problems)) == (2, 2, 2)
    assert (whole.pieces, whole.source, whole.foreign) == ([], None, [])


def test_a_citation_is_found_with_its_places(scan):
    page = scan("One says so ({source}`smith2020`).\n\n- {source}`their report <jones2019>`\n")
    first, second = page.citations
    assert (first.source, first.words, second.source, second.words) == (
        "smith2020",
        "",
        "jones2019",
        "their report",
    )
    assert (first.location.line, first.location.column, first.location.width) == (1, 23, 9)
    assert (second.location.line, second.location.column) == (3, 12)
    assert second.source_location is not None
    assert (second.source_location.column, second.source_location.width) == (26, 9)
    assert not page.loose_numbers
    assert not page.problems


def test_what_the_machine_writes_for_a_source_is_no_word_beside_a_number(scan):
    text = "In {source}`times2020` {claim}`about 5 <x>` {source}`more2020`"
    assert not scan(text).problems
    # The same words in the page's own prose are.
    assert scan("more than {claim}`about 5 <x>`").problems


def test_a_number_in_the_words_for_a_source_is_loose(scan):
    page = scan("{source}`the 300 labs of the report <smith2020>`")
    assert [number.words for number in page.loose_numbers] == ["300"]


def test_a_citation_that_is_misspelt_or_parted_is_told(scan):
    (problem,) = scan("{sourced}`smith2020`").problems
    assert problem.message == "“{sourced}” is no role that cites a source"
    assert problem.help == ("did you mean “{source}”?",)
    (problem,) = scan("{source} `smith2020`").problems
    assert problem.message == "“{source}” stands apart from its text, so nothing is cited"
