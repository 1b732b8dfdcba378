import os
import pickle
import sys
from types import ModuleType

import pytest

from sphinx_claims.errors import Problems
from sphinx_claims.evaluate import RecordStore, machine_digest, store


@pytest.fixture
def kept(document, tmp_path, monkeypatch):
    """Return a store that counts how often it evaluates; it has opened the document once."""

    class Counting(RecordStore):
        file = tmp_path / "build" / "records.pickle"
        evaluations = 0

        def get(self):
            settings = document.settings()
            return self.open(settings, store.inputs_digest(settings)).records

    def counted(settings):
        Counting.evaluations += 1
        return evaluate(settings)

    evaluate = store.open_records
    monkeypatch.setattr(store, "open_records", counted)
    counting = Counting(Counting.file)
    counting.get()
    assert Counting.evaluations == 1
    return counting


def test_records_are_kept_while_nothing_changes(kept):
    first, second = kept.get(), kept.get()
    assert first == second
    assert kept.evaluations == 1


def test_another_store_of_the_same_file_keeps_them_too(kept):
    assert type(kept)(kept.file).get() == kept.get()
    assert kept.evaluations == 1


CHANGES = {
    "a value": ("claims/town.yaml", "value: 10 million", "value: 11 million"),
    "a comment": ("claims/town.yaml", "spend:", "# a comment\nspend:"),
    "white space": ("claims/town.yaml", "label: what the", "label:  what the"),
    "a function": ("claims/town.py", "spend / fines", "2 * spend / fines"),
    "a source": ("claims/sources/town.yaml", "The town's", "Our town's"),
    "the folder's units": (
        "conf.py",
        "claims_pages",
        'claims_units = ["lab = [lab]"]\nclaims_pages',
    ),
    "the words for units": (
        "conf.py",
        "claims_pages",
        'claims_unit_words = {"teachers": "person"}\nclaims_pages',
    ),
    "a hedge": (
        "conf.py",
        "claims_pages",
        'claims_hedges = [{"words": ["so"], "kind": "at-least", "ground": "ours"}]\nclaims_pages',
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_records_are_stale_after_a_change_of(kept, document, change):
    document.edit(*change)
    kept.get()
    assert kept.evaluations == 2
    kept.get()
    assert kept.evaluations == 2


def test_a_change_of_the_same_size_at_the_same_time_is_seen(kept, document):
    file = document.root / document.functions
    before = file.stat()
    document.edit(document.functions, "spend / fines", "fines / spend")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = file.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert kept.get().claims["ratio"].quantity.high == pytest.approx(0.01)


def test_the_text_of_a_source_is_seen(document, kept):
    document.write("claims/sources/budget.txt", "We spend $10 million a year.\n")
    document.edit(
        document.sources,
        "type: report",
        "type: report\n  custom: {text: claims/sources/budget.txt}",
    )
    kept.get()
    document.write("claims/sources/budget.txt", "We spend $30 million a year.\n")
    assert "$30" in kept.get().sources["budget"].text


def test_a_new_file_a_lost_file_and_a_renamed_file_are_seen(document, kept):
    document.write("claims/more.yaml", "")
    kept.get()
    (document.root / "claims/more.yaml").rename(document.root / "claims/less.yaml")
    kept.get()
    (document.root / "claims/less.yaml").unlink()
    kept.get()
    assert kept.evaluations == 4


def test_a_change_in_a_linked_folder_of_sources_is_seen(document, kept):
    (document.root / "claims/sources").rename(document.root / "shared")
    (document.root / "claims/sources").symlink_to(document.root / "shared")
    kept.get()
    document.edit("shared/town.yaml", "The town's", "Our town's")
    assert kept.get().sources["budget"].title == "Our town's budget"


def test_pages_and_compiled_files_are_not_looked_at(document, kept):
    document.add(document.page, "words\n")
    document.write("claims/__pycache__/town.pyc", "bytes")
    kept.get()
    assert kept.evaluations == 1


def test_records_of_another_machine_are_stale(kept, monkeypatch):
    monkeypatch.setattr(store, "machine_digest", lambda: "another")
    kept.get()
    assert kept.evaluations == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:10],
        lambda data: data[:64],
        lambda data: data[:100],
        lambda data: data[:-1],
        lambda data: data[:64] + b"not a pickle",
        lambda data: data[:64] + pickle.dumps("no records"),
        lambda data: b"0" * 64 + data[64:],
    ],
    ids=["empty", "10", "digest only", "cut", "cut at the end", "garbage", "no records", "digest"],
)
def test_a_damaged_file_is_evaluated_anew(kept, damage):
    whole = kept.file.read_bytes()
    records = kept.get()
    kept.file.write_bytes(damage(whole))
    assert kept.get() == records
    assert kept.evaluations == 2
    assert kept.file.read_bytes() == whole


def test_records_with_problems_are_never_kept(document, kept):
    before = kept.file.read_bytes()
    document.edit(document.figures, "label: what the town", "labl: what the town")
    for _ in range(2):
        with pytest.raises(Problems):
            kept.get()
    assert kept.evaluations == 3
    assert kept.file.read_bytes() == before


def test_records_that_are_sound_again_are_taken_from_the_file(document, kept):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    with pytest.raises(Problems):
        kept.get()
    document.edit(document.figures, "labl: what the town", "label: what the town")
    kept.get()
    assert kept.evaluations == 2


def test_nothing_half_written_stays_behind(kept):
    assert [file.name for file in kept.file.parent.iterdir()] == [kept.file.name]


def test_kept_records_have_the_same_bytes_whoever_evaluates_them(document, kept):
    whole = kept.file.read_bytes()
    kept.file.unlink()
    kept.get()
    assert kept.file.read_bytes() == whole


def test_the_digest_of_the_machine_goes_by_its_code(monkeypatch):
    before = machine_digest()
    assert before == machine_digest.__wrapped__()
    monkeypatch.setattr(sys, "version_info", (9, 9))
    assert machine_digest.__wrapped__() != before


@pytest.mark.parametrize(
    "text",
    [
        "import os\n",
        "import random\n",
        "import datetime\n",
        "import math, os\n",
        "from os import environ\n",
        "import os.path\n",
        "import statistics as s, time\n",
        "x = 1; import os\n",
        "def helper():\n    from pathlib import Path\n    return Path\n",
        "def helper():\n    return open\n",
        "x = eval('1')\n",
        "exec('x = 1')\n",
        "x = __import__('math')\n",
        "x = getattr(int, 'real')\n",
        "x = globals()\n",
        "x = __builtins__\n",
        "from sphinx_claims.loading import Scanner\n",
        "from numpy import loadtxt\n",
    ],
    ids=repr,
)
def test_nothing_is_kept_where_a_function_could_depend_on_more_than_the_digest_covers(
    document, kept, text, monkeypatch
):
    numpy = ModuleType("numpy")
    numpy.loadtxt = open
    monkeypatch.setitem(sys.modules, "numpy", numpy)
    kept.file.unlink()
    document.write("claims/more.py", text)
    kept.get()
    kept.get()
    assert kept.evaluations == 3
    assert not kept.file.exists()


@pytest.mark.parametrize(
    "text",
    [
        "import math\n",
        "import math, statistics\n",
        "from fractions import Fraction\n",
        "from decimal import Decimal as D\nfrom statistics import NormalDist\n",
        "from __future__ import annotations\n",
        "from sphinx_claims import claim, maths\n",
        "from sphinx_claims.maths import ln\n",
    ],
    ids=repr,
)
def test_records_are_kept_where_the_functions_need_only_mathematics(document, kept, text):
    document.write("claims/more.py", text)
    kept.get()
    kept.get()
    assert kept.evaluations == 2


def test_a_change_below_a_linked_folder_of_claims_is_seen(document, kept):
    document.write("shared/deep/words.txt", "words")
    (document.root / "claims/linked").symlink_to(document.root / "shared")
    kept.get()
    document.write("shared/deep/words.txt", "other words")
    kept.get()
    assert kept.evaluations == 3
