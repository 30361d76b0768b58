import pytest
from spacy.language import Language

from agents.nlp.entities.recognition.dateline_places import in_small_letters


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("KYIV", "Kyiv"),
        ("CARSON CITY", "Carson City"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("DEL RIO", "Del Rio"),
        ("LOS ANGELES", "Los Angeles"),
        ("STOKE-ON-TRENT", "Stoke-on-Trent"),
        ("McALLEN", "McAllen"),
        ("COX'S BAZAR", "Cox's Bazar"),
        ("SÃO PAULO", "São Paulo"),
        ("D.C.", "D.C."),
    ],
)
def test_names_in_capitals(capitals: str, name: str) -> None:
    assert in_small_letters(capitals) == name


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("PARIS, May 15 (AFP) - The mayor left.", {"Paris"}),
        ("Leeds, Nov 20 (AFP) - The mayor left.", {"Leeds"}),
        ("PUTRAJAYA, Nov 20 — The mayor left.", {"Putrajaya"}),
        ("CARSON CITY, Nev. (AP) — The mayor left.", {"Carson City", "Nev."}),
        ("OSLO/RIGA, May 15 (AFP) - The mayor left.", {"Oslo", "Riga"}),
        ("USA, May 15 (AFP) - The mayor left.", {"USA"}),
        ("EXCLUSIVE \u2013 The mayor left.", set()),
    ],
)
def test_places_of_datelines(model: Language, text: str, places: set[str]) -> None:
    found = [entity for entity in model(text)._.entities if entity.type != "ORG"]
    assert {entity.name for entity in found} == places
    assert {entity.type for entity in found} <= {"GPE"}


def test_who_reports_from_there_is_an_organisation(model: Language) -> None:
    [_, agency] = model("ANKARA (Levant Wire) \N{EN DASH} The mayor left.")._.entities
    assert (agency.name, agency.type) == ("Levant Wire", "ORG")


def test_the_place_named_below_is_the_same(model: Language) -> None:
    doc = model("KYIV, Ukraine — The mayor of Kyiv left.")
    [kyiv] = [entity for entity in doc._.entities if entity.name == "Kyiv"]
    assert [mention.start_token for mention in kyiv.mentions] == [0, 7]
