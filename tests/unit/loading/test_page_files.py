import pytest
from sphinx.project import EXCLUDE_PATHS
from sphinx.util.matching import get_matching_files

from sphinx_claims.errors import Code
from sphinx_claims.loading import claims_files, find_pages, load_pages, skipped_pages

FILES = [
    "a.md",
    "b.md",
    "readme.txt",
    ".hidden.md",
    ".#lock.md",
    "drafts/a.md",
    "drafts/deep/b.md",
    "notes/drafts/c.md",
    "notes/a1.md",
    "notes/a12.md",
    "notes/a+b.md",
    ".venv/lib/x.md",
    "_sources/a.md",
    "notes/_sources/a.md",
    "fr.lproj/a.md",
    "build/html/a.md",
]


@pytest.fixture
def tree(document):
    (document.root / document.page).unlink()
    for file in FILES:
        document.write(f"docs/{file}", "# A page\n")
    return document


def found(document, patterns, name="exclude_patterns"):
    document.add(document.conf, f"{name} = {patterns!r}\n")
    return [path.removeprefix("docs/") for path in find_pages(document.settings())]


@pytest.mark.parametrize(
    "patterns",
    [
        [],
        ["drafts"],
        ["drafts/"],
        ["drafts/*"],
        ["drafts/**"],
        ["**/drafts"],
        ["**drafts"],
        ["**/drafts/**"],
        ["a.md"],
        ["**/a.md"],
        ["**a.md"],
        ["notes/a?.md"],
        ["notes/a*.md"],
        ["notes/a+b.md"],
        ["notes/a[0-9].md"],
        ["notes/a[!0-9]*.md"],
        ["notes/a[.md"],
        ["*.md"],
        ["**/*.md"],
        ["**"],
        ["*"],
        [".*"],
        ["**/.*"],
        ["?"],
        ["????"],
        [".venv", "build"],
        ["."],
        ["Drafts"],
        ["notes/(a|b).md"],
    ],
    ids=str,
)
def test_the_pages_are_those_that_sphinx_finds(tree, patterns):
    files = get_matching_files(tree.root / "docs", ("**",), [*patterns, *EXCLUDE_PATHS])
    assert found(tree, patterns) == sorted(file for file in files if file.endswith(".md"))


def test_pages_are_named_from_the_root(document):
    assert find_pages(document.settings()) == ["docs/index.md"]


def test_pages_may_lie_in_the_root_itself(document):
    document.edit(document.conf, '"docs"', '"."')
    document.write("a.md", "# A page\n")
    assert find_pages(document.settings()) == ["a.md", "docs/index.md"]


def test_a_folder_with_the_name_of_a_page_is_none(document):
    document.write("docs/name.md/picture.png", "")
    assert find_pages(document.settings()) == ["docs/index.md"]


def test_a_linked_folder_of_pages_is_searched_as_sphinx_searches_it(document):
    document.write("shared/a.md", "# A page\n")
    (document.root / "docs" / "shared").symlink_to(document.root / "shared")
    files = get_matching_files(document.root / "docs", ("**",), EXCLUDE_PATHS)
    assert find_pages(document.settings()) == sorted(f"docs/{file}" for file in files)


@pytest.mark.parametrize(
    "patterns",
    [["**"], ["*"], ["notes/**"], ["a.md", "notes/a1.md"], ["**/a*.md"], ["drafts"], []],
    ids=str,
)
def test_the_pages_are_those_that_sphinx_is_told_to_include(tree, patterns):
    files = get_matching_files(tree.root / "docs", patterns, EXCLUDE_PATHS)
    wanted = sorted(file for file in files if file.endswith(".md"))
    assert found(tree, patterns, "include_patterns") == wanted


def test_what_is_included_and_excluded_is_excluded(tree):
    tree.add(tree.conf, 'include_patterns = ["notes/**"]\n')
    wanted = ["notes/a+b.md", "notes/a12.md", "notes/drafts/c.md"]
    assert found(tree, ["notes/a1.md"]) == wanted


@pytest.mark.parametrize(
    ("suffixes", "skipped"),
    [
        ('{".rst": "restructuredtext", ".md": "markdown"}', ["docs/b.rst"]),
        ('[".txt", ".md"]', ["docs/c.txt"]),
        ('".rst"', ["docs/b.rst"]),
        ('".md"', []),
    ],
)
def test_a_page_that_is_not_markdown_is_skipped_with_a_notice(document, suffixes, skipped):
    for path in ("docs/b.rst", "docs/c.txt", "docs/d.png"):
        document.write(path, "There are 300 labs.\n")
    document.add(document.conf, f"source_suffix = {suffixes}\n")
    settings = document.settings()
    problems = skipped_pages(settings)
    assert [(p.code, p.location.path) for p in problems] == [
        (Code.PAGE_SKIPPED, path) for path in skipped
    ]
    assert [page.path for page in load_pages(settings)[0]] == ["docs/index.md"]


def test_a_page_that_is_excluded_is_not_skipped(document):
    document.write("docs/b.rst", "There are 300 labs.\n")
    document.add(document.conf, 'exclude_patterns = ["b.rst"]\n')
    assert skipped_pages(document.settings()) == []


def test_a_ledger_depends_on_every_file_of_the_claims_folder(document):
    document.write("claims/sources/budget.txt", "words")
    document.write("claims/__pycache__/town.pyc", "bytes")
    files = [
        path.relative_to(document.root).as_posix() for path in claims_files(document.settings())
    ]
    assert files == [
        "claims/sources/budget.txt",
        "claims/sources/town.yaml",
        "claims/town.py",
        "claims/town.yaml",
    ]


def test_a_ledger_depends_on_what_a_linked_folder_holds(document):
    document.write("shared/budget.txt", "words")
    (document.root / "claims/sources/more").symlink_to(document.root / "shared")
    files = [path.name for path in claims_files(document.settings())]
    assert files.count("budget.txt") == 1


def test_a_link_to_a_folder_above_is_not_followed_for_ever(document):
    (document.root / "claims/sources/again").symlink_to(document.root / "claims")
    files = [path.name for path in claims_files(document.settings())]
    assert files.count("town.py") == 1
