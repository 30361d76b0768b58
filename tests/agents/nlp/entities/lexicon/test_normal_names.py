import pytest

from agents.nlp.entities.lexicon.normal_names import LONGEST_SLUG, normal, slug


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("The Hague", "hague"),
        ("U.S.", "us"),
        ("U.N. Security Council", "un security council"),
        ("Acme Corp.", "acme"),
        ("Acme, Inc.", "acme"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("AYŞE KILIÇ", "ayse kilic"),
        ("Alan Roe Jr.", "alan roe jr"),
        ("Jean-Marie O\N{RIGHT SINGLE QUOTATION MARK}Neil", "jean-marie o'neil"),
        ("Group", "group"),
        ("東京 電力", "東京 電力"),
    ],
)
def test_spellings_of_a_name_have_one_form(name: str, form: str) -> None:
    assert normal(name) == form


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Black & Decker", "black-decker"),
        ("東京 電力", "東京-電力"),
    ],
)
def test_slug(name: str, end: str) -> None:
    assert slug(name) == end


def test_long_slugs_are_cut_and_stay_apart() -> None:
    long = "Society for " + "Very " * 40
    one, other = slug(long + "Old Bridges"), slug(long + "New Bridges")
    assert one != other
    assert max(len(one), len(other)) <= LONGEST_SLUG + len("-12345678")
