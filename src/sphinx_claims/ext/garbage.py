"""What the garbage collector is spared."""

from __future__ import annotations

import gc


def spare_what_is_loaded() -> None:
    """Take all that is loaded by now out of the collector's rounds, until the next build.

    It lives as long as the build does: modules, records, the environment. Without this the
    collector walks through it again and again, and once more when the program ends; nor do the
    processes of a parallel build copy what it would touch. A program that builds one document
    after another is rid of the last one when it begins the next.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()


def spare_what_was_added() -> None:
    """Take what has been loaded since out of the collector's rounds as well."""
    gc.freeze()
