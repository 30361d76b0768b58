"""The entities of the seeds, judged: who and what they name, one id a thing."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest
from spacy.language import Language

from agents.ingest.tasks import Accepted, Submission, accept_all
from agents.nlp.reader import Reader
from streams.cli.input_files import read_records
from streams.contract.records import Article
from streams.contract.times import now
from tests.support.articles import accepted

SEEDS = Path(__file__).parents[2] / "seeds"
MOST_BYTES = 2**20
Entities = Mapping[str, Mapping[str, Any]]

# Id, type and names of every entity that a reader finds there.
JUDGED = {
    "wd:Q30": ("GPE", ["American", "US", "United States"]),
    "wd:Q43": ("GPE", ["Turkey", "Turkish"]),
    "wd:Q159": ("GPE", ["Russia", "Russian"]),
    "wd:Q858": ("GPE", ["Syria", "Syrian"]),
    "wd:Q61": ("GPE", ["Washington"]),
    "wd:Q3640": ("GPE", ["Ankara"]),
    "wd:Q504657": ("GPE", ["Idlib"]),
    "wd:Q239": ("GPE", ["Brussels"]),
    "wd:Q7184": ("ORG", ["NATO", "Nato"]),
    "wd:Q39259": ("PERSON", ["Erdogan", "Recep Tayyip Erdogan"]),
    "wd:Q17045790": ("PERSON", ["Hulusi Akar"]),
    "nil:person:james-jeffrey": ("PERSON", ["James Jeffrey", "Jeffrey"]),
    "nil:person:david-satterfield": ("PERSON", ["David Satterfield"]),
    "nil:product:patriot": ("PRODUCT", ["Patriot"]),
    "nil:product:s-400": ("PRODUCT", ["S 400", "S-400", "S400"]),
    "nil:product:f-35": ("PRODUCT", ["F-35"]),
}
TOWNS = {
    "wd:Q61": ("US", "US-DC", (38.9, -77.0)),
    "wd:Q3640": ("TR", None, (39.9, 32.9)),
    "wd:Q504657": ("SY", None, (35.9, 36.6)),
}
KINDS = {"nil:product:s-400": "missile-system", "nil:product:f-35": "aircraft"}
# What the other seeds name under these ids, in any of them; no link of any seed is another.
LINKED = {
    "wd:Q30": {"U.S."},
    "wd:Q649": {"Moscow"},
    "wd:Q406": {"Istanbul"},
    "wd:Q39420": {"Sochi"},
    "wd:Q41183": {"Aleppo"},
    "wd:Q3766": {"Damascus"},
    "wd:Q38545": {"Adana"},
    "wd:Q43387": {"Edirne"},
    "wd:Q200441": {"Hatay"},
    "wd:Q599416": {"Sinop"},
    "wd:Q16558": {"Fort Worth"},
    "wd:Q1439": {"Texas"},
    "wd:Q816": {"Arizona"},
    "wd:Q779": {"Connecticut"},
    "wd:Q21": {"England"},
    "wd:Q29": {"Spain"},
    "wd:Q41": {"Greece", "Greek"},
    "wd:Q46": {"Europe"},
    "wd:Q1065": {"United Nations"},
    "wd:Q458": {"European Union"},
    "wd:Q789915": {"State Department"},
    "wd:Q35525": {"White House"},
    "wd:Q918": {"Twitter"},
    "wd:Q24313": {"Mike Pence", "Pence"},
    "wd:Q7747": {"Vladimir Putin", "Putin"},
    "wd:Q249206": {"Mevlut Cavusoglu"},
    "wd:Q55437281": {"Fuat Oktay"},
    "wd:Q33190271": {"Mark Esper"},
    "wd:Q473239": {"Mike Pompeo"},
    "wd:Q58217": {"Sergey Lavrov"},
    "wd:Q28871485": {"Kelly Craft", "Craft"},
    "wd:Q17045790": {"Hulusi Akar", "Akar"},
}


def names(entity: Mapping[str, Any], article: Article) -> set[str]:
    """Give the words of an entity's names, in the title and in the text."""
    return {
        (article["title"] or "" if each.get("field") else article["text"])[
            each["start"] : each["end"]
        ]
        for each in entity["mentions"]
        if each["kind"] == "name"
    }


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


@pytest.fixture(scope="module")
def article() -> Article:
    return accepted((SEEDS / "seed-article.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def entities(reader: Reader, article: Article) -> Entities:
    noise = article["text"].index("6061172755001")
    end = article["text"].index("NATO support")
    clean = accepted(article["text"], noise=[{"start": noise, "end": end, "kind": "player-id"}])
    [found] = reader.read([clean])
    return {entity["id"]: entity for entity in found["entities"]}


def test_every_entity_of_the_seed_article(entities: Entities, article: Article) -> None:
    found = {
        id_: (entity["type"], sorted(names(entity, article))) for id_, entity in entities.items()
    }
    assert found == JUDGED


def test_its_towns_lie_somewhere(entities: Entities) -> None:
    for id_, (country, admin1, place) in TOWNS.items():
        links = entities[id_]["links"]
        assert (links["country"], links["admin1"]) == (country, admin1)
        assert links["coordinates"] == pytest.approx(place, abs=0.1)
        assert links["geonames"].isdecimal()


def test_its_weapons_have_kinds(entities: Entities) -> None:
    assert {id_: entities[id_]["kind"] for id_ in KINDS} == KINDS


def test_every_link_of_the_seeds_is_right(reader: Reader) -> None:
    given = [Submission(None, each, now(), now(), MOST_BYTES) for each in read_records(str(SEEDS))]
    found = [each for each in accept_all(given) if isinstance(each, Accepted)]
    articles = [orjson.loads(each.value) for each in found]
    judged = {id_: set(words) for id_, (_, words) in JUDGED.items()}
    for id_, words in LINKED.items():
        judged[id_] = judged.get(id_, set()) | words
    linked = [
        (entity["id"], names(entity, each))
        for each, record in zip(articles, reader.read(articles), strict=True)
        for entity in record["entities"]
        if entity["links"]["wikidata"]
    ]
    assert len(linked) > 180
    wrong = [
        (id_, words)
        for id_, words in linked
        if not {word.title() for word in words} <= {word.title() for word in judged.get(id_, ())}
    ]
    assert wrong == []
