import pytest
from spacy.language import Language

from agents.nlp.entities.record import fields

TEXT = "Peter Lund flew to Turkey. He met Susan Roe there."


def test_offsets_slice_back_to_the_words(model: Language) -> None:
    entities = fields(model(TEXT), "article")["entities"]
    spoken = {
        entity["name"]: [TEXT[mention["start"] : mention["end"]] for mention in entity["mentions"]]
        for entity in entities
    }
    assert spoken == {
        "Peter Lund": ["Peter Lund", "He"],
        "Turkey": ["Turkey"],
        "Susan Roe": ["Susan Roe"],
    }


def test_all_fields_of_the_contract(model: Language) -> None:
    entity = next(
        one for one in fields(model(TEXT), "article")["entities"] if one["name"] == "Turkey"
    )
    assert (entity["id"], entity["type"]) == ("wd:Q43", "GPE")
    assert entity["mentions"] == [{"start": 19, "end": 25, "kind": "name"}]
    assert entity["links"]["iso3166"] == "TR"
    assert 0 < entity["salience"] < 1
    assert 0 < entity["confidence"] < 1


def test_ids_do_not_depend_on_the_article(model: Language) -> None:
    doc = model(TEXT)
    assert fields(doc, "one") == fields(doc, "another")


@pytest.mark.parametrize("text", ["", "\n\n", "Rain fell."])
def test_nothing_named(model: Language, text: str) -> None:
    assert fields(model(text), "article") == {"entities": []}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Peter Lund", id="up to the last token"),
        pytest.param("  Peter  Lund  left. ", id="blanks"),
        pytest.param("\N{GRINNING FACE} Peter Lund left \N{GRINNING FACE}.", id="beyond 16 bits"),
        pytest.param("In 2019\nPeter Lund left\nOslo.", id="lines"),
    ],
)
def test_offsets_count_code_points(model: Language, text: str) -> None:
    entities = fields(model(text), "article")["entities"]
    words = [text[one["start"] : one["end"]] for item in entities for one in item["mentions"]]
    assert any("Lund" in word for word in words)
    assert all(word == word.strip() != "" for word in words)


def test_links_are_the_records_own(model: Language) -> None:
    doc = model(TEXT)
    fields(doc, "one")["entities"][0]["links"]["wikidata"] = "changed"
    assert all(entity.links["wikidata"] != "changed" for entity in doc._.entities)


def test_a_mention_of_a_countrys_people_keeps_its_type(model: Language) -> None:
    [entity] = fields(model("Danish troops left Denmark."), "article")["entities"]
    assert [mention.get("type") for mention in entity["mentions"]] == ["NORP", None]


def test_a_people_alone_has_one_type(model: Language) -> None:
    [entity] = fields(model("Danish troops left."), "article")["entities"]
    assert (entity["type"], [mention.get("type") for mention in entity["mentions"]]) == (
        "NORP",
        [None],
    )
