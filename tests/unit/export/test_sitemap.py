"""A sitemap is XML with every address, each once."""

from xml.etree import ElementTree

from sphinx_claims.export import sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_addresses_stand_in_their_order_each_once():
    addresses = ["https://x.example/", "https://x.example/a?b=1&c=<2>", "https://x.example/"]
    root = ElementTree.fromstring(sitemap(addresses))  # noqa: S314  (written above)
    assert root.tag == f"{SPACE}urlset"
    found = [url.findtext(f"{SPACE}loc") for url in root.findall(f"{SPACE}url")]
    assert found == addresses[:2]
    assert len(list(root.iter())) == 5


def test_a_document_without_pages_has_an_empty_one():
    assert len(ElementTree.fromstring(sitemap([]))) == 0  # noqa: S314  (written above)
