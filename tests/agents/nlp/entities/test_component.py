import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.entities.component import by_id, entities, id_of, links
from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.entity import Entity, Mention
from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of

ARTICLE = """Turkish President Recep Tayyip Erdogan met Susan Roe of the Harbour and River Board \
(HRB) in Ankara on Monday.

"The United States will not sell the F-35," Erdogan said. The U.S. had offered the Patriot system, \
he said, and NATO's members agreed.

Mrs. Roe said Turkey and the US were talking, and the HRB would wait."""


@pytest.fixture(scope="module")
def doc(model: Language) -> Doc:
    return model(ARTICLE)


def named(doc: Doc, name: str) -> Entity:
    entities: list[Entity] = doc._.entities
    [entity] = [entity for entity in entities if entity.name == name]
    return entity


@pytest.mark.parametrize(
    ("name", "kind", "id_", "mentions"),
    [
        (
            "Recep Tayyip Erdogan",
            "PERSON",
            "wd:Q39259",
            ["Recep Tayyip Erdogan", "Erdogan"],
        ),
        ("Susan Roe", "PERSON", "nil:person:susan-roe", ["Susan Roe", "Roe"]),
        ("United States", "GPE", "wd:Q30", ["United States", "U.S.", "US"]),
        ("Turkey", "GPE", "wd:Q43", ["Turkish", "Turkey"]),
        ("Ankara", "GPE", "wd:Q3640", ["Ankara"]),
        ("NATO", "ORG", "wd:Q7184", ["NATO"]),
        ("F-35", "PRODUCT", "nil:product:f-35", ["F-35"]),
        ("Patriot", "PRODUCT", "nil:product:patriot", ["Patriot"]),
    ],
)
def test_entities_of_an_article(
    doc: Doc, name: str, kind: str, id_: str, mentions: list[str]
) -> None:
    entity = named(doc, name)
    words = [doc[start:end].text for start, end, kind_ in entity.mentions if kind_ == "name"]
    assert (entity.type, entity.id, words) == (kind, id_, mentions)


def test_links_of_a_country(doc: Doc) -> None:
    assert named(doc, "Turkey").links == {
        "wikidata": "Q43",
        "geonames": "298795",
        "iso3166": "TR",
        "dbpedia": None,
        "country": "TR",
        "admin1": None,
        "coordinates": (38.99, 35.42),
    }


def test_links_of_a_name_not_known(doc: Doc) -> None:
    assert set(named(doc, "Susan Roe").links.values()) == {None}


def test_the_most_salient_come_first(doc: Doc) -> None:
    shares = [entity.salience for entity in doc._.entities]
    assert shares == sorted(shares, reverse=True)


def test_the_pronoun_is_the_speakers(doc: Doc) -> None:
    place = next(token.i for token in doc if token.text == "he")
    assert doc._.entities[doc._.entity_at[place]].name == "Recep Tayyip Erdogan"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n\n", id="blank"),
        pytest.param("7190044821003 0f9c1d2e-77aa-4b1c-9d3e-5a6b7c8d9e0f", id="ids"),
    ],
)
def test_nothing_is_named(model: Language, text: str) -> None:
    doc = model(text)
    assert (doc._.entities, doc._.entity_at) == ([], {})


PIECES = [
    "Vera Lund",
    "LUND",
    "Mr.",
    "the",
    "US",
    "S-400",
    "S 400",
    "(",
    "'s",
    "\n\n",
    "he",
    "Inc.",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map(" ".join))
def test_any_text_is_read(model: Language, text: str) -> None:
    doc = model(text)
    entities = doc._.entities
    assert len({entity.id for entity in entities}) == len(entities)
    assert sum(entity.salience for entity in entities) <= 1 + 1e-9
    tokens = [
        token
        for entity in entities
        for start, end, _ in entity.mentions
        for token in range(start, end)
    ]
    assert len(tokens) == len(set(tokens)) == len(doc._.entity_at)
    assert all(entity.name and 0 < entity.confidence < 1 for entity in entities)


USA = Known("United States", "GPE", "Q30", "6252001", "US")


def group(text: str, kind: str = "ORG", start: int = 0, known: Known | None = None) -> Cluster:
    name = Name(start, start + len(text.split()), kind, text, "model", known)
    return Cluster([name], kind, known)


@pytest.mark.parametrize(
    ("one", "id_"),
    [
        (group("US", "GPE", known=USA), "wd:Q30"),
        (group("Nato", known=Known("NATO", "ORG")), "nil:org:nato"),
        (group("Harbour Board"), "nil:org:harbour-board"),
        (group("The Harbour Board"), "nil:org:harbour-board"),
        (group("Harbour Board", "FAC"), "nil:fac:harbour-board"),
    ],
)
def test_ids(one: Cluster, id_: str) -> None:
    assert id_of(one) == id_


def test_groups_of_one_id_are_joined() -> None:
    first, other = group("Harbour Board", start=9), group("HARBOUR BOARD", start=2)
    joined = by_id([first, group("Lund", "PERSON"), other])
    assert list(joined) == ["nil:org:harbour-board", "nil:person:lund"]
    assert [name.start for name in joined["nil:org:harbour-board"].names] == [2, 9]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (USA, ("Q30", "6252001", "US", None)),
        (Known("NATO", "ORG"), (None, None, None, None)),
    ],
)
def test_links(known: Known, expected: tuple[str | None, ...]) -> None:
    found = links(known)
    names = ("wikidata", "geonames", "iso3166", "dbpedia")
    assert tuple(found[name] for name in names) == expected


def test_an_entity_is_called_by_its_fullest_name() -> None:
    lund = group("Lund", "PERSON", 8)
    lund.add([Name(0, 2, "PERSON", "Vera Lund", "model")])
    [found] = entities([lund], reading_of("Vera Lund sat . Then rain fell . Lund left"))
    assert found.name == "Vera Lund"
    assert found.mentions == (Mention(0, 2, "name"), Mention(8, 9, "name"))


def test_entities_named_as_often_stand_in_reading_order() -> None:
    reading = reading_of("Lund Oslo")
    same = [group("Oslo", "GPE", 1), group("Lund", "PERSON", 0)]
    found = entities(same, reading)
    assert [one.name for one in found] == ["Lund", "Oslo"]


def test_an_article_is_read_the_same_way_twice(model: Language) -> None:
    assert model(ARTICLE)._.entities == model(ARTICLE)._.entities


def test_every_token_of_a_mention_leads_to_its_entity(doc: Doc) -> None:
    for index, one in enumerate(doc._.entities):
        for mention in one.mentions:
            places = range(mention.start_token, mention.end_token)
            assert {doc._.entity_at[place] for place in places} == {index}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Danish troops left Denmark.",
            [("wd:Q35", "Denmark", "GPE", ["Danish", "Denmark"])],
            id="with the country",
        ),
        pytest.param(
            "Danish troops left.", [("wd:Q35", "Danish", "NORP", ["Danish"])], id="without it"
        ),
        pytest.param(
            "Some Danes left Denmark.",
            [
                ("wd:Q35", "Denmark", "GPE", ["Denmark"]),
                ("nil:norp:danish", "Danes", "NORP", ["Danes"]),
            ],
            id="its people",
        ),
    ],
)
def test_what_is_of_a_country_is_one_with_it(
    model: Language, text: str, expected: list[tuple[str, str, str, list[str]]]
) -> None:
    doc = model(text)
    found = [
        (
            entity.id,
            entity.name,
            entity.type,
            [doc[start:end].text for start, end, _ in entity.mentions],
        )
        for entity in sorted(doc._.entities, key=lambda entity: entity.type)
    ]
    assert found == expected
