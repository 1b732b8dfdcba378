"""The garbage collector is spared what lives as long as a build, and no longer than that."""

import gc
import weakref

import pytest

from sphinx_claims.ext.garbage import spare_what_is_loaded, spare_what_was_added


@pytest.fixture(autouse=True)
def _thawed():
    yield
    gc.unfreeze()


class Ring:
    """Something that only the collector can be rid of."""

    def __init__(self):
        self.itself = self


def test_what_is_loaded_is_spared_until_the_next_build():
    ring = Ring()
    seen = weakref.ref(ring)
    spare_what_is_loaded()
    del ring
    gc.collect()
    assert seen() is not None
    spare_what_is_loaded()
    assert seen() is None
    assert gc.get_freeze_count() > 0


def test_what_was_added_is_spared_with_what_was_there():
    spare_what_is_loaded()
    ring = Ring()
    seen = weakref.ref(ring)
    spare_what_was_added()
    del ring
    gc.collect()
    assert seen() is not None
    spare_what_is_loaded()
    assert seen() is None


def test_what_is_made_afterwards_is_collected_as_ever():
    spare_what_is_loaded()
    seen = weakref.ref(Ring())
    gc.collect()
    assert seen() is None


def test_a_build_is_rid_of_what_the_one_before_it_had_loaded(library):
    ring = Ring()
    seen = weakref.ref(ring)
    assert library.build() == 0
    del ring
    gc.collect()
    assert seen() is not None
    assert library.build() == 0
    assert seen() is None
