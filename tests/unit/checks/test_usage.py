import pytest

from sphinx_claims.errors import Code, Severity

FIGURE = """
extra:
  label: one more
  value: 5
  basis: measured
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: five}
  scope: A test.
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There are 300 labs.", ["300"]),
        ("# Three ways", ["Three"]),
        ("Half of the 20 labs.", ["Half", "20"]),
        ("{claim}`around 100-to-1 <ratio>` of 100", ["100"]),
    ],
)
def test_a_number_that_is_neither_bound_nor_exempt_is_told(document, text, words):
    document.write("docs/a.md", text + "\n")
    problems = document.problems()
    assert {problem.code for problem in problems} == {Code.NUMBER_UNBOUND}
    assert [document.spanned(problem.location) for problem in problems] == words
    assert problems[0].help[0] == f"bind it: {{claim}}`{words[0]} <id>`"


@pytest.mark.parametrize(
    "text",
    [
        "{exempt}`Three ways <rhetorical: a title>`",
        "It costs {claim}`about $10 million a year <spend>`.",
        "It costs {claim}`spend`.",
        "`300` labs",
        "the first of them",
        "no number at all",
    ],
)
def test_a_number_that_is_bound_or_exempt_or_none_is_fine(document, text):
    document.write("docs/a.md", text + "\n")
    assert document.problems() == []


def test_an_exemption_that_covers_no_number_is_told(document):
    document.add(document.page, "{exempt}`All of them <rhetorical: a title>`\n")
    problem = document.problem()
    assert problem.code is Code.EXEMPTION_IDLE
    assert document.spanned(problem.location) == "All of them"


def test_a_figure_that_nothing_uses_is_told(document):
    document.add(document.figures, FIGURE)
    problem = document.problem()
    assert problem.code is Code.UNUSED
    assert document.spanned(problem.location) == "extra"


@pytest.mark.parametrize(
    "use",
    [
        lambda document: document.add(document.page, "{claim}`five <extra>`\n"),
        lambda document: document.add(document.page, "{claim}`extra`\n"),
        lambda document: (
            document.add(
                document.functions, '\n@claim(label="a")\ndef more(extra):\n    return extra\n'
            ),
            document.add(document.page, "{claim}`more`\n"),
        ),
    ],
    ids=["stated", "pulled", "taken by a claim"],
)
def test_a_figure_that_is_used_is_fine(document, use):
    document.add(document.figures, FIGURE)
    use(document)
    assert document.problems() == []


def test_a_claim_that_nothing_uses_is_told_at_its_name(document):
    document.add(document.functions, '\n@claim(label="a")\ndef more(ratio):\n    return ratio\n')
    problem = document.problem()
    assert problem.code is Code.UNUSED
    assert document.spanned(problem.location) == "more"


def test_a_claim_that_only_a_derivation_names_is_used(document):
    document.add(document.functions, '\n@claim(label="a")\ndef more(ratio):\n    return ratio\n')
    document.add(
        document.figures,
        """
        total:
          label: a derived figure
          value: 100 to 200
          range: spread
          basis: derived
          as_of: 2025
          review_by: 2030-12-31
          source: {ref: budget}
          derivation: {low: more, high: more}
          scope: A test.
        """,
    )
    document.add(document.page, "{claim}`total`\n")
    assert document.problems() == []


def test_a_figure_that_is_only_evidence_for_another_is_used(document):
    document.add(document.figures, FIGURE)
    row = "  evidence: [{of: extra, relation: proxy}]\n"
    document.edit(document.figures, "scope: Wages, books and the building.\n", "scope: W.\n" + row)
    assert document.problems() == []


def test_a_source_that_no_figure_rests_on_is_told(document):
    document.add(document.sources, "- id: other\n  type: report\n  title: Another\n")
    problem = document.problem()
    assert problem.code is Code.UNUSED
    assert document.spanned(problem.location) == "other"


def test_a_source_that_a_page_cites_is_used(document):
    document.add(document.sources, "- id: other\n  type: report\n  title: Another\n")
    document.add(document.page, "It is so by {source}`other`.\n")
    assert document.problems() == []


def test_a_source_that_a_misspelt_citation_may_mean_is_not_told(document):
    document.add(document.sources, "- id: other\n  type: report\n  title: Another\n")
    document.add(document.page, "It is so by {source}`othr`.\n")
    assert [problem.code for problem in document.problems()] == [Code.SOURCE_UNKNOWN]


def test_a_parameter_that_the_body_never_names_is_told_at_the_function(document):
    document.edit(document.functions, "spend / fines", "spend / spend * 100")
    problems = document.problems()
    assert [(p.code, p.message) for p in problems] == [
        (Code.UNUSED, "“ratio” takes “fines” and never uses it")
    ]
    assert document.spanned(problems[0].location) == "ratio"


def test_a_page_that_is_not_markdown_is_a_notice(document):
    document.write("docs/more.rst", "There are 300 labs.\n")
    problem = document.problem()
    assert (problem.code, problem.location.path) == (Code.PAGE_SKIPPED, "docs/more.rst")
    assert problem.severity is Severity.NOTICE


def test_a_source_that_dates_the_edition_is_used(document):
    document.add(
        document.sources, "- {id: other, type: report, title: A, issued: {date-parts: [[2024]]}}\n"
    )
    document.add(document.conf, 'claims_as_of = "other"\n')
    assert document.problems() == []


def test_a_source_that_a_page_keeps_word_for_word_is_used(document):
    document.write("docs/kept.md", "# Words\n")
    document.write("claims/sources/other.txt", "Words\n")
    document.add(
        document.sources,
        "- {id: other, type: report, title: A, custom: {text: claims/sources/other.txt}}\n",
    )
    document.add(document.conf, 'claims_verbatim = {"kept": "other"}\n')
    assert document.problems() == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There are about 300 labs.", "about 300"),
        ("It costs more than $10 million per year, and 5.", "more than $10 million per year"),
        (
            "They spend between 5 and 10 million dollars a year.",
            "between 5 and 10 million dollars a year",
        ),
        ("That was five years ago.", "five years ago"),
        ("It is in the range of **20** years old", "in the range of 20 years"),
        ("It is so. 20 people (about 3) came", "20 people"),
        ("about {claim}`around 100-to-1 <ratio>` 20 labs", "20"),
        ("There are about. 300 labs.", "300"),
    ],
)
def test_what_belongs_to_a_number_is_bound_with_it(document, text, words):
    document.write("docs/a.md", text + "\n")
    help_ = document.problems()[0].help
    assert help_[0] == f"bind it: {{claim}}`{words} <id>`"
