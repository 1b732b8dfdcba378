"""The builder ``typstpdf``: a PDF for each of the documents that `typstpdf_documents` names."""

from __future__ import annotations

import shutil
from collections.abc import Set
from difflib import get_close_matches
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote

from docutils import nodes
from sphinx.builders import Builder
from sphinx.errors import ConfigError
from sphinx.util import logging
from sphinx.util.osutil import ensuredir

from sphinx_typstpdf.assembling import Assembling, all_pages
from sphinx_typstpdf.compiling import CompileError, compile_pdf
from sphinx_typstpdf.config import check_config
from sphinx_typstpdf.document import Document, documents_of
from sphinx_typstpdf.explaining import explained
from sphinx_typstpdf.head import head_of, imported
from sphinx_typstpdf.identifiers import PAGE
from sphinx_typstpdf.moment import moment
from sphinx_typstpdf.places import located
from sphinx_typstpdf.translator import TypstTranslator

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_logger = logging.getLogger(__name__)

TYPE = "typstpdf"
"""The type of the warnings, for `suppress_warnings`."""

TEMPLATE = "template/typstpdf.typ"
"""In a folder of its own, since a document may have any name."""


class TypstPdfBuilder(Builder):
    """Typesets a document as PDF.

    What it writes for the compiler stays beside the PDF, and what it refuses makes no PDF at all.
    """

    name = "typstpdf"
    format = "typst"
    epilog = "The PDF is in %(outdir)s."
    default_translator_class = TypstTranslator
    supported_image_types: ClassVar[list[str]] = [
        "image/svg+xml",
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
    ]
    takes_endnotes = True
    """Whether footnotes of the class ``endnote`` are set at the end of the document."""

    _failed = False

    def init(self) -> None:
        """Name the folder of images, which lies beside the PDF; take away what was made before.

        A build that is stopped, or that makes a document of another name, leaves no old one.
        """
        self.imagedir = "images"
        for source in Path(self.outdir).glob("*.typ"):
            # An author's own Typst may lie there too, and is none of ours.
            if source.read_bytes().startswith(imported(TEMPLATE).encode()):
                source.with_suffix(".pdf").unlink(missing_ok=True)
                source.unlink()

    def get_outdated_docs(self) -> str:
        """Say that all is written anew: pages are numbered through the whole document."""
        return "all documents"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the address of a page, by which the translator finds it in the document."""
        return PAGE + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the address of a page, which is the same from everywhere."""
        return self.get_target_uri(to, typ)

    def address(self, page: str, anchor: str) -> str:
        """Return where a page is online; nothing where `conf.py` does not say so."""
        ending = self.config.html_link_suffix
        if ending is None:
            ending = self.config.html_file_suffix or ".html"
        if ending == "/" and page.rpartition("/")[2] == "index":
            page, ending = page.removesuffix("index"), ""
        found = self._online(quote(page) + ending)
        return f"{found}#{anchor}" if found and anchor else found

    def file_address(self, name: str) -> str:
        """Return where a file to be downloaded is online, likewise."""
        return self._online(f"_downloads/{quote(name)}") if name else ""

    def _online(self, path: str) -> str:
        base = self.config.typstpdf_baseurl or self.config.html_baseurl
        return f"{base.rstrip('/')}/{path}" if base else ""

    def tell(self, kind: str, message: str, place: nodes.Node | str) -> None:
        """Warn of something in a page; its kind is for `suppress_warnings`."""
        _logger.warning(message, location=self._shown(place), type=TYPE, subtype=kind)

    def fail(self, message: str, place: nodes.Node | str) -> None:
        """Tell of something without which there is no PDF; nobody can suppress it."""
        _logger.error(message, location=self._shown(place))
        self._failed = True

    def write_documents(self, _docnames: Set[str]) -> None:
        """Make all documents."""
        if not self._is_ready():
            self._app.statuscode = 1
            return
        for document in documents_of(self.config):
            self._failed = False
            _logger.info("typesetting %s.pdf", document.name)
            self._write(document)
            if self._failed:
                _logger.info("%s.pdf was not made", document.name)
                self._app.statuscode = 1

    def _is_ready(self) -> bool:
        """Return whether anything can be made at all; else tell why not, without a traceback."""
        missing = [name for name in ("typst", "tex2typst") if find_spec(name) is None]
        if missing:
            needed = f"the builder {self.name} needs what is missing: {' and '.join(missing)}"
            self.fail(f"{needed}; “pip install {' '.join(missing)}” installs it", "")
        try:
            check_config(self.config)
            moment()
        except ConfigError as error:
            self.fail(str(error), "conf.py:1")
        return not self._failed

    def _write(self, document: Document) -> None:
        """Write a document for the compiler, and compile it."""
        target = Path(self.outdir / f"{document.name}.pdf")
        missing = [page for page in document.pages if page not in self.env.all_docs]
        for page in missing:
            near = get_close_matches(page, sorted(self.env.all_docs), 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            self.fail(f"typstpdf_documents: there is no page {page!r}{hint}", "")
        if missing:
            return
        tree = Assembling(self).tree(document.pages or all_pages(self.env))
        self.post_process_images(tree)
        translator: TypstTranslator = self.create_translator(tree, self)  # type: ignore[assignment]  # Its own.
        tree.walkabout(translator)
        endnotes = translator.endnotes()
        source = Path(self.outdir / f"{document.name}.typ")
        head = head_of(document, self.config, TEMPLATE, has_endnotes=bool(endnotes))
        text = f"{head}\n{translator.body}{endnotes}"
        source.write_text(text, encoding="utf-8", newline="\n")
        self._copy_files()
        if not self._failed:
            self._compile(source, target)

    def _compile(self, source: Path, target: Path) -> None:
        """Compile a document, and tell what the compiler says of it."""
        try:
            pdf, remarks = compile_pdf(
                source,
                standard=self.config.typstpdf_standard,
                font_paths=[str(self.confdir / path) for path in self.config.typstpdf_font_paths],
                timestamp=int(moment().timestamp()),
            )
        except CompileError as error:
            for mistake in error.mistakes:
                self.fail(explained(mistake.message, self.config), mistake.place)
            return
        for remark in remarks:
            self.tell("compiler", remark.message, remark.place)
        partial = target.with_suffix(".partial")
        partial.write_bytes(pdf)
        partial.replace(target)

    def _shown(self, place: nodes.Node | str) -> str | None:
        """Return a place as Sphinx shows those of its own messages."""
        if isinstance(place, str):
            # What the compiler names is called from beside `conf.py`.
            return str(self.confdir / place) if place else None
        return located(place) or None

    def _copy_files(self) -> None:
        template = resources.files("sphinx_typstpdf").joinpath("template.typ")
        ensuredir((self.outdir / TEMPLATE).parent)
        (self.outdir / TEMPLATE).write_text(template.read_text("utf-8"), "utf-8", newline="\n")
        for source, name in self.images.items():
            target = self.outdir / self.imagedir / name
            ensuredir(target.parent)
            shutil.copyfile(self.srcdir / source, target)


def setup(app: Sphinx) -> None:
    """Register the builder."""
    app.add_builder(TypstPdfBuilder)
