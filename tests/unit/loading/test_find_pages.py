import pytest
from sphinx.project import EXCLUDE_PATHS
from sphinx.util.matching import get_matching_files

from sphinx_claims.loading import find_pages

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


def found(document, patterns):
    document.add(document.conf, f"exclude_patterns = {patterns!r}\n")
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
        [""],
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
