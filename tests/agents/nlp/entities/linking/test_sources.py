import json
from pathlib import Path

import pytest

from agents.nlp.entities.linking.item import Item
from agents.nlp.entities.linking.sources import NoSource, items_of
from agents.nlp.entities.linking.table import Table, write

WIKIDATA = {
    "id": "Q64",
    "labels": {"en": {"value": "Berlin"}},
    "aliases": {"en": [{"value": "Berlin, Germany"}]},
    "descriptions": {"en": {"value": "capital of Germany"}},
    "claims": {
        "P625": [
            {
                "rank": "normal",
                "mainsnak": {"datavalue": {"value": {"latitude": 52.5, "longitude": 13.4}}},
            }
        ]
    },
}


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("own.tsv", 'id\tname\taliases\ttype\n17\tHarbour Board\tHB|The "Board"\tORG\n'),
        ("own.csv", 'id,name,aliases,type\n17,Harbour Board,"HB|The ""Board""",ORG\n'),
        (
            "own.jsonl",
            '{"id": 17, "name": "Harbour Board", "aliases": ["HB", "The Board"], "type": "ORG"}\n',
        ),
    ],
)
def test_three_forms_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    [(item, keys)] = items_of(written(tmp_path, name, text))
    assert item == Item("kb:17", "Harbour Board", "ORG", weight=500)
    assert keys == {"harbour board", "hb", "board"}


def test_wikidatas_form(tmp_path: Path) -> None:
    path = written(tmp_path, "dump.json", "[\n" + json.dumps(WIKIDATA) + ",\n]\n")
    [(item, keys)] = items_of(path)
    assert (item.id, item.type, item.description) == ("Q64", "PLACE", "capital of Germany")
    assert (item.latitude, item.longitude) == ("52.5", "13.4")
    assert keys == {"berlin", "berlin germany"}


def test_duplicates_and_names_that_name_one_another(tmp_path: Path) -> None:
    rows = "id\tname\taliases\ttype\n1\tA\tB\tORG\n2\tB\tA|A|A\tORG\n1\tA\tB|C\tORG\n"
    write(items_of(written(tmp_path, "own.tsv", rows)), tmp_path / "own.kb")
    names = Table(tmp_path / "own.kb")
    assert {item.id for item in names.find("a")} == {"kb:1", "kb:2"}
    assert {item.id for item in names.find("c")} == {"kb:1"}


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("own.tsv", "id\tname\ttype\n\tA\tORG\n", "record 1 has no id or no name"),
        ("own.tsv", "id\tname\ttype\n1\tA\tCOMPANY\n", "COMPANY is none of"),
        ("own.tsv", "id\tname\n1\tA\n", "no type is none of"),
        ("own.tsv", "id\tname\ttype\tweight\n1\tA\tORG\tmuch\n", "weight"),
        ("own.tsv", "id\tname\ttype\n1\t?!\tORG\n", "no letter"),
        ("own.jsonl", "{", "line 1"),
        ("own.jsonl", "3\n", "line 1 is no object"),
        ("own.txt", "", "no .tsv"),
    ],
)
def test_errors_say_where_and_why(tmp_path: Path, name: str, text: str, why: str) -> None:
    with pytest.raises(NoSource, match=why):
        list(items_of(written(tmp_path, name, text)))
