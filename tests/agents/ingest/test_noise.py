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
        "An earlier version of the plan said that the channel would be wider.",
        "By Monday the channel had closed",
        "By then Ida Holm was gone.",
        "Reporting by the newspaper showed that he had lied.",
        "Correction officers said no: they had left the prison.",
        "Have you seen the harbour? Ida Holm asked.",
        "You must not swim here, the sign says.",
        "Join the navy to see the world, it said.",
        "Published in 2019 the book sold well.",
        "Subscribers to the plan read the papers.",
        "Thank you for visiting, said the mayor.",
        "The board reported from its talks that it had agreed and went on.",
        "Per Ek is a reporter.",
        "Click, she said.",
        "The post had [280 chars] at most.",
        "",
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("You must confirm your public display name before commenting.", "comments"),
        ("Please log in to post a comment.", "comments"),
        ("Comments are closed.", "comments"),
        ("Be the first to comment on this story", "comments"),
        ("By posting a comment you agree to our rules.", "comments"),
        ("We want to hear from you: do you sail here? Tell us why.", "callout"),
        ("Do you have a story to tell? Email desk@gazette.example", "callout"),
        ("Have you been affected by the floods? Get in touch with us.", "callout"),
        ("Share your views in the comments below.", "callout"),
        ("An earlier version of this article said that Holm was a mayor.", "correction"),
        ("The original version of this story gave the wrong date.", "correction"),
        ("This article was amended on 2 May 2024 to correct a name.", "correction"),
        ("This story has been updated with comment from the board.", "correction"),
        ("Correction: The board has nine members, not ten.", "correction"),
        ("Clarification (May 2): The board did not say it would close.", "correction"),
        ("(Corrects spelling of harbour master in paragraph 3)", "correction"),
        ("Editor's note: This story was updated after the board met.", "correction"),
        ("Reporting by Ida Holm in Port Sorrel and Per Ek; Editing by Liv Dahl", "credit"),
        ("(Reporting by Ida Holm; Additional reporting by Per Ek)", "credit"),
        ("Additional reporting by Ida Holm", "credit"),
        ("Ida Holm in Port Sorrel contributed to this report.", "credit"),
        ("Holm reported from Port Sorrel.", "credit"),
        ("By Ida Holm", "credit"),
        ("By Ida Holm and Per Ek in Port Sorrel", "credit"),
        ("[1/5]The dredger leaves port, May 2, 2023. REUTERS/Ida Holm", "caption"),
        ("The dredger leaves port, May 2, 2023. REUTERS/Ida Holm", "caption"),
        ("The dredger. Ida Holm. Purchase Licensing Rights, opens new tab", "caption"),
        ("\u2014 Ida Holm (@idaholm) May 2, 2024", "embed"),
        ("pic.twitter.com/AbC123", "embed"),
        ("View this post on Instagram", "embed"),
        ("To read the 70-page plan, which explains the costs, click here.", "link"),
        ("Click here to see the plan", "link"),
        ("Most read in News", "link"),
        ("Already a subscriber? Log in to read on.", "paywall"),
        ("Subscribe to continue reading", "paywall"),
        ("This article is for subscribers only.", "paywall"),
        ("Start your free trial", "paywall"),
        ("Thank you for visiting gazette.example. Please use a newer browser.", "browser"),
        ("Your browser does not support the video tag.", "browser"),
        ("Our Standards: The Agency Principles.", "notice"),
        ("Copyright 2024 The Gazette. All rights reserved.", "notice"),
        ("Updated: May 2, 2024 6:00 PM", "notice"),
        ("5 min read", "notice"),
        ("Sign up for our free weekly newsletter", "share"),
        ("Get the latest news in your inbox.", "share"),
        ("Follow The Gazette on Google News and add us to your list.", "share"),
    ],
)
def test_lines_that_are_not_the_articles(line: str, kind: str) -> None:
    for text in (line, f"One sentence.\n{line}\nAnother one.", f"One.\n\n{line}"):
        assert found(text)[0] == (kind, line)


def test_a_correction_at_the_end_of_a_paragraph() -> None:
    note = "An earlier version of this article said that Holm was a mayor."
    assert found(f"The channel is closed. {note}") == [("correction", note)]
    assert found(f"CORRECTION:\n\n{note}") == [("correction", f"CORRECTION:\n\n{note}")]


STORY = "The board met on Monday.\n\nIt agreed to dredge the channel.\n\n"


def test_after_an_agencys_last_line_comes_nothing_of_the_article() -> None:
    line = "Reporting by Ida Holm; Editing by Per Ek"
    other = "The mayor said on Friday that taxes would rise.\n\nRain is to come, she added."
    text = f"{STORY}{line}\n\n{other}"
    assert [kind for kind, _ in found(text)] == ["credit", "teaser", "teaser"]
    assert found(f"{line}\n\n{other}\n\n{STORY}") == [("credit", line)]


def test_headlines_of_other_stories() -> None:
    under = "More from News\n\nMayor says taxes will rise\n\nRain is to come\n\n"
    kinds = ["link", "teaser", "teaser"]
    assert [kind for kind, _ in found(f"{STORY}{under}Ida Holm spoke last.")] == kinds
    double = "Mayor says taxes will rise Mayor says taxes will rise\n\nThe mayor spoke.\n\n"
    text = f"{STORY}{double}Ida Holm spoke last."
    assert [kind for kind, _ in found(text)] == ["teaser", "teaser"]


def test_sentences_told_twice_are_prose() -> None:
    sentence = "Mayor Ek said on Monday that taxes would rise. "
    assert [found(sentence * times) for times in (2, 3000)] == [[], []]


def test_the_life_of_an_author_whom_the_article_does_not_name() -> None:
    life = "Per Ek is a senior reporter at the Gazette."
    assert found(f"{STORY}{life}") == [("biography", life)]
    assert found(f"{STORY}Ek had seen it.\n\n{life}") == []
    assert found(f"{life}\n\n{STORY}") == []


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
