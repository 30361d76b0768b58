from pathlib import Path

import pytest

import agents
from agents.word_lists import data_file, lines, rows, words

AGENTS = Path(agents.__file__).parent
# What is not text has its sources and licences in the README of what makes it, in benchmarks.
BINARY = {".npz", ".kb"}
FILES = sorted(
    path for path in AGENTS.rglob("data/**/*") if path.is_file() and path.suffix not in BINARY
)


def test_words_are_collected_over_lines() -> None:
    assert {"president", "spokeswoman", "mr."} <= words("nlp/entities", "en/titles.txt")


def test_comments_are_no_words() -> None:
    assert "#" not in words("nlp/entities", "en/titles.txt")
    assert not any(line.startswith("#") for line in lines("nlp/entities", "en/countries.tsv"))


def test_columns_left_out_are_empty() -> None:
    assert all(len(cells) == 3 for cells in rows("nlp/entities", "en/places.tsv", 3))


def test_a_package_and_a_name_are_a_file() -> None:
    assert data_file("nlp/quotes", "en/cues.txt").is_file()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_list_states_its_source_and_licence(path: Path) -> None:
    head = path.read_text(encoding="utf-8").splitlines()[0]
    assert head.startswith("# ")
    assert "Apache-2.0" in head
