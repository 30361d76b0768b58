import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.ingest.noise import noise_in
from agents.masking import blanked

UUID = "0f8b6c1e-2d3a-4b5c-9d8e-7f6a5b4c3d2e"


def found(text: str) -> list[tuple[str, str]]:
    return [(noise["kind"], text[noise["start"] : noise["end"]]) for noise in noise_in(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"5812345678001 {UUID} {UUID.upper()}", "player-id"),
        ("  5812345678001\t", "player-id"),
        ("5e8f8c2ab3d4e5f6a7b8c9d0", "player-id"),
        (f"{UUID}, {UUID}", "uuid"),
        ("video", "video"),
        ("Watch: the bridge comes down", "video"),
        ("WATCH NOW", None),
        ("Watch the video", "video"),
        ("Advertisement", "advertisement"),
        ("Article continues below this advertisement", "advertisement"),
        ("Read more: Dredging starts in May", "link"),
        ("Related stories", "link"),
        ("Share", "share"),
        ("Facebook | Twitter | WhatsApp", "share"),
        ("Follow us on Twitter", "share"),
        ("Sign up to our daily newsletter", "share"),
        ("Getty Images", "caption"),
        ("AFP/Getty Images", "caption"),
        ("Photograph: Ida Holm/Reuters", "caption"),
        ("The dredger leaves port. (Photo: Ida Holm)", "caption"),
        ("FILE - The dredger leaves port, May 2, 2023.", "caption"),
    ],
)
def test_lines_that_are_not_prose(line: str, kind: str | None) -> None:
    expected = [(kind, line.strip())] if kind else [("video", line)]
    for text in (line, f"One sentence.\n{line}\nAnother one.", f"One.\r\n\r\n{line}\r\nTwo."):
        assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The video shows a boat.",
        "Share prices fell on Tuesday.",
        "Read more books, she said.",
        "Watch out for ice on the roads.",
        "Reuters reported the talks first.",
        "Print is dead, the editor said.",
        "Related parties must be named in the report.",
        "He paid 12000000000 crowns for it.",
        "1234567",
        "Photographs of the harbour hang in the hall.",
        "Advertisements pay for the paper.",
        "Comments are closed, said the clerk.",
        "X",
        "2024",
        "The post had [280 chars] at most.",
        "",
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "stub"),
    [
        ("The board met. It agr… [+2345 chars]", "agr… [+2345 chars]"),
        ("The board met. ... [2345 chars]", "... [2345 chars]"),
        ("The board met. [+12 characters]\n", " [+12 characters]"),
        ("The board met. “We cannot wa… [+2345 chars]", "“We cannot wa… [+2345 chars]"),
        ('“No,” he said. "We cannot… [+2345 chars]', '"We cannot… [+2345 chars]'),
        ('"No," he said. "We cannot," he added.… [+1 chars]', "… [+1 chars]"),
    ],
)
def test_the_end_of_a_stub_with_the_quotation_it_cuts_off(text: str, stub: str) -> None:
    assert found(text) == [("stub", stub)]


def test_ids_and_credits_within_a_sentence() -> None:
    text = f"The ship {UUID} sailed (Photo: Ida Holm/AP) at noon and came home in the rain."
    assert found(text) == [("uuid", UUID), ("caption", "(Photo: Ida Holm/AP)")]


@pytest.mark.parametrize(
    ("run", "is_blob"),
    [("a" * 301, True), ("a" * 300, False), ("漢" * 2000, False), ("กา" * 400, False)],
)
def test_long_runs_are_blobs_only_in_scripts_with_spaces(run: str, *, is_blob: bool) -> None:
    assert found(f"One {run} two") == ([("blob", run)] if is_blob else [])


def test_spans_are_sorted_and_apart() -> None:
    text = f"Getty Images\n{UUID}{'a' * 400}\nvideo\nFILE - A boat (Photo: AP)\n"
    assert [kind for kind, _ in found(text)] == ["caption", "blob", "video", "caption"]


def test_blanking_keeps_every_other_place() -> None:
    text = "One.\nvideo\nTwo."
    noise = noise_in(text)
    assert blanked(text, noise) == "One.\n     \nTwo."
    assert blanked(text[:7], noise) == "One.\n  "


@pytest.mark.parametrize(
    "unit",
    [
        *("a", " ", "\n", "a\n", "(", "(photo: ", "watch: ", f"{UUID} ", f"{UUID}\n", "漢"),
        *("12345678901234567890123456 ", "a/ a/ via ", "share | ", "file - ", "a" * 300 + " "),
        *("a" * 100 + "/\n", "By A/B via C \n", "© ", "0f8b6c1e-"),
    ],
)
def test_a_megabyte_takes_less_than_half_a_second(unit: str) -> None:
    text = unit * (10**6 // len(unit)) + "z"
    start = time.process_time()
    noise_in(text)
    assert time.process_time() - start < 0.5


PIECES = st.sampled_from(
    [
        *(
            UUID,
            "5812345678001",
            "video",
            "(Photo: AP)",
            "Getty Images",
            "FILE - ",
            "a" * 301,
            "漢",
        ),
        *(
            "\n",
            " ",
            "\r\n",
            "\U0001f600",
            "Share",
            "Read more: ",
            "One sentence.",
            "\x00",
            "\u2028",
        ),
    ]
)


@settings(max_examples=200, deadline=None, database=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_spans_lie_in_the_text_and_blank_to_spaces_only(text: str) -> None:
    noise = noise_in(text)
    places = [place for span in noise for place in (span["start"], span["end"])]
    assert places == sorted(places)
    assert all(0 <= span["start"] < span["end"] <= len(text) for span in noise)
    assert all(text[span["start"] : span["end"]].strip() for span in noise)
    rest = blanked(text, noise)
    assert len(rest) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, rest, strict=True))
