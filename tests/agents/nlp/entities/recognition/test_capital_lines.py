"""Lines in capitals, read by the names of the rest of the article."""

import pytest
from spacy.language import Language

from agents.nlp.entities.recognition.capital_lines import capital_lines
from tests.support.readings import reading_of

BODY = """

Halden mayor Jane Carter had little to cheer on Tuesday after the council voted against her plan.
Carter said Dana Moss would take over. The Harbour Board in Bergen agreed."""


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("LITTLE TO CHEER FOR CARTER", "Jane Carter", "PERSON"),
        ("JANE CARTER LOSES VOTE IN COUNCIL", "Jane Carter", "PERSON"),
        ("BLOW FOR BERGEN AS BOARD AGREES", "Bergen", "GPE"),
        ("DEFEAT IN COUNCIL, CARTER TO GO", "Jane Carter", "PERSON"),
    ],
)
def test_a_name_of_the_article(model: Language, line: str, name: str, kind: str) -> None:
    [found] = [each for each in model(line + BODY)._.entities if each.name == name]
    assert found.type == kind
    assert found.mentions[0].start_token < len(line.split()) + line.count(",")


def test_a_word_of_the_article_is_no_surname(model: Language) -> None:
    text = "MAYOR WILL STEP DOWN NOW\n\nAnna Will said on Monday that she will go. Will is 61."
    [will] = [each for each in model(text)._.entities if each.name == "Anna Will"]
    assert min(mention.start_token for mention in will.mentions) > 5


def test_what_is_known_is_kept(model: Language) -> None:
    text = "NEW YORK TIMES SUES CITY HALL\n\nThe mayor of New York said on Monday that he was sad."
    assert "New York" not in {
        name.name for name in model(text)._.entities if name.mentions[0].start_token == 0
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MAYOR LOSES VOTE | The mayor lost", [(0, 4)]),
        ("The mayor | MAYOR - OUT OF TOWN |", [(3, 9)]),
        ("USA | The mayor lost", []),
        ("THE mayor lost the vote", []),
        ("A B C", []),
    ],
)
def test_lines_in_capitals(text: str, found: list[tuple[int, int]]) -> None:
    assert list(capital_lines(reading_of(text))) == found
