import contextlib
import datetime

import pytest

from sphinx_claims.errors import Problems
from sphinx_claims.loading import today_of


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", datetime.date(1970, 1, 1)),
        ("86399", datetime.date(1970, 1, 1)),
        ("86400", datetime.date(1970, 1, 2)),
        ("1767225600", datetime.date(2026, 1, 1)),
    ],
)
def test_today_is_the_day_of_source_date_epoch_in_utc(epoch, day):
    assert today_of({"SOURCE_DATE_EPOCH": epoch}) == day


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}], ids=str)
def test_today_is_else_the_day_of_the_clock(environment):
    before = datetime.datetime.now(tz=datetime.UTC).date()
    assert before <= today_of(environment) <= before + datetime.timedelta(days=1)


@pytest.mark.parametrize("epoch", ["soon", "-1", "1.5", "²", "9" * 15, "9" * 25])
def test_an_epoch_that_is_no_day_ends_in_no_traceback(epoch):
    before = datetime.datetime.now(tz=datetime.UTC).date()
    with contextlib.suppress(Problems):
        assert today_of({"SOURCE_DATE_EPOCH": epoch}) >= before
