import pytest

from tests.agents.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ann Lee said that taxes rose.", ("that taxes rose",), "Ann Lee"),
        ("Taxes rose last year, officials said.", ("Taxes rose last year",), "officials"),
        (
            "The bridge, officials said, is safe again.",
            ("The bridge", "is safe again"),
            "officials",
        ),
        ("Taxes rose, according to the mayor.", ("Taxes rose",), "the mayor"),
        ("According to the mayor, taxes rose.", ("taxes rose",), "the mayor"),
        ("Ann Lee denied that taxes rose.", ("that taxes rose",), "Ann Lee"),
        ("Ann Lee ruled out new taxes.", ("new taxes",), "Ann Lee"),
        ("Ann Lee stressed the need for a bridge.", ("the need for a bridge",), "Ann Lee"),
        ("Ann Lee declined to comment.", ("to comment",), "Ann Lee"),
        ("It was announced that taxes rose.", ("that taxes rose",), None),
    ],
)
def test_indirect_speech(
    find: Finder, text: str, words: tuple[str, ...], speaker: str | None
) -> None:
    (found,) = find(text)
    assert (found.kind, found.words, found.speaker) == ("indirect", words, speaker)


def test_a_preposition_belongs_to_its_cue(find: Finder) -> None:
    (found,) = find("Ann Lee called for new taxes.")
    assert (found.cue, found.words) == ("called for", ("new taxes",))


def test_part_in_marks_is_mixed(find: Finder) -> None:
    (found,) = find('Ann Lee said the old bridge over the river is "safe" again.')
    assert found.kind == "mixed"
    assert found.words == ('the old bridge over the river is "safe" again',)


def test_a_report_within_a_report_is_part_of_it(find: Finder) -> None:
    (found,) = find("Ann Lee said that Bob believes that taxes rose.")
    assert found.words == ("that Bob believes that taxes rose",)


@pytest.mark.parametrize("text", ["Ann Lee went home.", "According to plan.", "", "\n\n"])
def test_no_report_no_quote(find: Finder, text: str) -> None:
    assert find(text) == []
