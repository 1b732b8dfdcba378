"""The map of an argument: which figures feed which claims, and which sentences these feed.

What stands on it and where, as plain data; drawing it is left to whoever shows it.
"""

from sphinx_claims.argument.graph import Argument, Link, Node, argument_of
from sphinx_claims.argument.layout import lay_out
from sphinx_claims.argument.svg import svg_of

__all__ = ["Argument", "Link", "Node", "argument_of", "lay_out", "svg_of"]
