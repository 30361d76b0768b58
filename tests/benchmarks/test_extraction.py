from pathlib import Path

from benchmarks.extraction import Score, scores

TEXT = "The harbour board met on Monday. It agreed to dredge the channel before winter."


def test_words_left_out_and_words_too_many(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>{TEXT}</p><p>Share</p>")
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.html").write_text(f"<p>{TEXT}</p><p>One two.</p>")
    (tmp_path / "b.txt").write_text(f"{TEXT} Three four five six.")
    (tmp_path / "c.html").write_text("<p></p>")
    (tmp_path / "c.txt").write_text(TEXT)
    (tmp_path / "d.html").write_text(TEXT)
    assert list(scores(tmp_path)) == [
        Score("a.html", 1.0, 1.0),
        Score("b.html", 14 / 18, 14 / 16),
        Score("c.html", 0.0, 0.0),
    ]
