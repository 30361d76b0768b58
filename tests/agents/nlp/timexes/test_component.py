from datetime import UTC, date, datetime

import pytest

from agents.nlp.timexes.component import publication_day
from tests.support.models import model_with, read_dated


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LONDON, May 15 2024 (Reuters) - Kern was arrested.", date(2024, 5, 15)),
        ("By Jane Roe\n\nLONDON, 15 May 2024 — Kern was arrested.", date(2024, 5, 15)),
        ("February 21, 2015 (ADDIS ABABA) - Talks failed.", date(2015, 2, 21)),
        ("LONDON, May 15 (Reuters) - Kern was arrested.", None),
        ("LONDON, May 32 2024 (Reuters) - Kern was arrested.", None),
        ("Kern was arrested on May 15, 2024.", None),
    ],
)
def test_the_datelines_day_where_none_else_is_known(text: str, day: date | None) -> None:
    model = model_with("timexes")
    assert publication_day(model(text)) == day


def test_the_articles_own_day_comes_first() -> None:
    text = "LONDON, May 15 2024 (Reuters) - Kern was arrested on Monday."
    doc = read_dated(model_with("timexes"), text, datetime(2024, 5, 16, tzinfo=UTC))
    assert publication_day(doc) == date(2024, 5, 16)


def test_weekdays_are_counted_from_it() -> None:
    doc = model_with("timexes")("LONDON, May 15 2024 (Reuters) - Kern was arrested on Monday.")
    assert [timex.value for timex in doc._.timexes] == ["2024-05-15", "2024-05-13"]
