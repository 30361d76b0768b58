import time

import pytest

from agents.nlp.datelines.dateline import dateline_at

DATELINES = [
    # The dateline as it stands, the places it names, its date.
    ("KYIV, Ukraine — |A drone struck a bus.", ["KYIV", "Ukraine"], None),
    ("KYIV, Ukraine (AP) — |A drone struck a bus.", ["KYIV", "Ukraine"], None),
    ("PARIS, May 15 (Agency) - |The mayor left.", ["PARIS"], "May 15"),
    ("LEEDS, England (Reuters) - |Mayor Ann Lee left.", ["LEEDS", "England"], None),
    ("LEEDS, Nov 20 (Reuters) - |Mayor Ann Lee left.", ["LEEDS"], "Nov 20"),
    ("HULL (AP) — |The bridge will close.", ["HULL"], None),
    ("PUTRAJAYA, Nov 20 — |The bridge will close.", ["PUTRAJAYA"], "Nov 20"),
    ("Leeds, Nov 20 (AFP) - |Mayor Ann Lee left.", ["Leeds"], "Nov 20"),
    ("February 21, 2015 (ADDIS ABABA) - |Talks failed.", ["ADDIS ABABA"], "February 21, 2015"),
    ("LONDON, May 15 2024 (Reuters) - |Kern left.", ["LONDON"], "May 15 2024"),
    ("LONDON, 15 May 2024 \u2013 |Kern left.", ["LONDON"], "15 May 2024"),
    ("OSLO, May 15, 2024 /PRNewswire/ -- |Kern Inc. grew.", ["OSLO"], "May 15, 2024"),
    ("McALLEN, Texas (AP) — |The river rose.", ["McALLEN", "Texas"], None),
    ("PORT-AU-PRINCE, Haiti -- |Gangs fled.", ["PORT-AU-PRINCE", "Haiti"], None),
    ("COX'S BAZAR, Bangladesh ― |Aid came.", ["COX'S BAZAR", "Bangladesh"], None),
    ("ST. PAUL, Minn. - |The river rose.", ["ST. PAUL", "Minn."], None),
    ("WASHINGTON—|Sen. Roe left.", ["WASHINGTON"], None),
    ("JERUSALEM (AP) _ |Israel closed a road.", ["JERUSALEM"], None),
    ("NEW YORK/LONDON, May 15 (Reuters) - |Oil fell.", ["NEW YORK", "LONDON"], "May 15"),
    ("By Jane Roe LONDON (Reuters) - |Oil fell.", ["LONDON"], None),
    ("MOSCOW. May 15 (Interfax) - |Oil fell.", ["MOSCOW"], "May 15"),
    ("WASHINGTON, May 15. /TASS/. |Oil fell.", ["WASHINGTON"], "May 15"),
    ("(AP) BOSTON — |The team left.", ["BOSTON"], None),
    ("KYIV, Ukraine, Wednesday — |A drone fell.", ["KYIV", "Ukraine"], None),
    ("NEW DELHI, May 15 (PTI) |The court freed Shah.", ["NEW DELHI"], "May 15"),
    ("MUMBAI, May 15: |The court freed Shah.", ["MUMBAI"], "May 15"),
    ("BEIRUT: |A depot burned.", ["BEIRUT"], None),
    ("Washington (CNN)|The Senate met.", ["Washington"], None),
    ("Tel Aviv — |A depot burned.", ["Tel Aviv"], None),
    ("Nairobi, Kenya | |A depot burned.", ["Nairobi", "Kenya"], None),
    ("(Reuters) - |Oil fell.", [], None),
    ("Dec 29 (Reuters) - |Oil fell.", [], "Dec 29"),
    ("ABOARD AIR FORCE ONE (AP) — |Roe left.", [], None),
    ("EXCLUSIVE \u2013 |Roe left.", [], None),
]


@pytest.mark.parametrize(("line", "places", "date"), DATELINES)
def test_datelines(line: str, places: list[str], date: str | None) -> None:
    head, _, report = line.rpartition("|")
    text = head + report
    found = dateline_at(text, 0, at_head=True)
    assert found is not None
    assert text[found.start : found.end] == head
    assert [text[slice(*place)] for place in found.places] == places
    assert (found.date and text[slice(*found.date)]) == date


@pytest.mark.parametrize(
    "line",
    [
        "The council - all of it - resigned.",
        "Paris - the city of light - is dark.",
        "NATO - which met on Friday - agreed.",
        "Ann Lee, a lawyer - she is 40 - left.",
        "SMITH: I never said that.",
        "Q - What did you see?",
        "COVID-19 cases rose.",
        "X-RAY: no",
        "Monday, May 15 - The mayor left.",
        "Sen. Jane Roe (R-Texas) — Announced March 23",
        "Leeds United (Championship) - The club won.",
        "In Leeds, May 15 was dry - the first such day.",
        "LEEDS HAS NO BRIDGE AND NO ROAD - Since January it had none.",
        "UPDATE 1-Kern cuts forecast",
        "(BEGIN VIDEO CLIP.)",
        "LEEDS",
        "",
    ],
)
def test_lines_without(line: str) -> None:
    assert dateline_at(line, 0, at_head=True) is None


@pytest.mark.parametrize(
    ("line", "found"), [("TALKS — Both left.", False), ("RYE (AP) — Rain.", True)]
)
def test_further_down_a_place_alone_heads_a_list(line: str, *, found: bool) -> None:
    assert (dateline_at(line, 0, at_head=False) is not None) is found


def test_a_dateline_is_placed_in_its_text() -> None:
    text = "Ferry back\n\n  HULL (AP) — The ferry is back."
    found = dateline_at(text, text.index("  HULL"), at_head=True)
    assert found is not None
    assert text[found.start : found.end] == "HULL (AP) — "
    assert [text[slice(*place)] for place in found.places] == ["HULL"]


@pytest.mark.parametrize("line", ["A" * 100_000, "AB " * 50_000, "A, " * 50_000, "(A" * 50_000])
def test_long_lines_are_passed_fast(line: str) -> None:
    start = time.perf_counter()
    for _ in range(100):
        dateline_at(line, 0, at_head=True)
    assert time.perf_counter() - start < 1
