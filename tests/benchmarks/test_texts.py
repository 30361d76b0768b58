"""What the benchmarks read: no text twice, and how new the second half is."""

import subprocess
from pathlib import Path

import orjson
import pytest

from benchmarks.news import lee_background
from benchmarks.texts import Halves, halves, new_words, own_texts


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a file of ten articles, two of them the same."""
    texts = [f"Article {number} is about the river near town {number}." for number in range(9)]
    file = tmp_path / "news.jsonl"
    file.write_bytes(b"\n".join(orjson.dumps({"text": text}) for text in [*texts, texts[0]]))
    return file


def test_no_text_is_dealt_out_twice(place: Path) -> None:
    first, second = halves(100, place, chance=1)
    assert (len(first), len(second)) == (4, 5)
    assert len({*first, *second}) == 9


def test_each_number_deals_out_in_a_way_of_its_own(place: Path) -> None:
    assert halves(100, place, chance=1) == halves(100, place, chance=1)
    assert halves(100, place, chance=1) != halves(100, place, chance=2)


def test_so_many_texts_at_most_are_dealt_out(place: Path) -> None:
    assert sum(map(len, halves(6, place, chance=1))) == 6


def test_new_words_are_counted_once(place: Path) -> None:
    texts = Halves(["the river rose"], ["the river fell", "it fell again"])
    assert new_words(texts) == 1000 * 3 / 6
    assert new_words(Halves(own_texts(place), own_texts(place))) == 0


def test_a_corpus_of_lines_is_written_as_submissions(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.cor"
    corpus.write_text("One article. \n\nAnother “article”.\n", encoding="utf-8")
    file = lee_background.written(corpus, tmp_path / "news.jsonl")
    assert own_texts(file) == ["One article.", "Another “article”."]


def test_who_cannot_install_the_corpus_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object) -> Path:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(lee_background, "environment", fails)
    with pytest.raises(SystemExit, match="--texts"):
        lee_background.lee_background()
