from pathlib import Path

import pytest

from agents.entities.word_lists import DATA, lines, rows, words


def test_words_are_collected_over_lines() -> None:
    assert {"president", "spokeswoman", "mr."} <= words("en", "titles.txt")


def test_comments_are_no_words() -> None:
    assert "#" not in words("en", "titles.txt")
    assert not any(line.startswith("#") for line in lines("en", "countries.tsv"))


def test_columns_left_out_are_empty() -> None:
    assert all(len(cells) == 3 for cells in rows("en", "places.tsv", 3))


@pytest.mark.parametrize("path", sorted(DATA.glob("*/*")), ids=lambda path: path.name)
def test_every_list_states_its_licence(path: Path) -> None:
    assert "Apache-2.0" in path.read_text(encoding="utf-8").splitlines()[0]
