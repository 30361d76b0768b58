import re
from itertools import pairwise
from pathlib import Path

import pytest

from agents.ingest import noise
from agents.ingest.language import CODES
from agents.ingest.urls import TRACKING, TRACKING_PREFIXES

DATA = Path(noise.__file__).parent / "data"
FILES = sorted(path for path in DATA.rglob("*") if path.is_file())


def lines(name: str) -> list[str]:
    return (DATA / name).read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_first_line_says_whence_and_on_what_terms(path: Path) -> None:
    head = path.read_text("utf-8").splitlines()[0]
    assert re.fullmatch(r"# .+ritten for this project; Apache-2\.0", head)


@pytest.mark.parametrize("row", lines("en/noise.tsv"))
def test_each_pattern_of_noise_is_whole_and_captures_nothing(row: str) -> None:
    scope, kind, pattern, *signs = row.split("\t")
    assert (scope, len(signs)) in {("line", 0), ("inline", 0), ("inline", 1)}
    assert kind.isidentifier()
    assert re.compile(pattern, noise.FLAGS).groups == 0
    assert not re.search(r"(?<!\\)\.[*+]|\][*+](?!\+)(?<!\[ \\t\]\*)", pattern), "unbounded"


def test_each_kind_of_a_scope_stands_together() -> None:
    rows = [tuple(row.split("\t")[:2]) for row in lines("en/noise.tsv")]
    kinds = [row for row in rows if row[0] == "line"]
    assert len(dict.fromkeys(kinds)) == 1 + sum(a != b for a, b in pairwise(kinds))


def test_no_name_means_two_languages() -> None:
    rows = [line.split("\t") for line in lines("languages.tsv")]
    meant = {(name.casefold(), row[0]) for row in rows for cell in row for name in cell.split(",")}
    assert meant == set(CODES.items())
    assert all(re.fullmatch("[a-z]{2}", row[0]) for row in rows)


def test_tracking_names_are_lower_case_and_told_once() -> None:
    names = lines("tracking.txt")
    assert len(names) == len(set(names)) == len(TRACKING) + len(TRACKING_PREFIXES)
    assert names == [name.lower() for name in names]
