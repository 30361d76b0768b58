from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from spacy.tokens import Doc

from agents.nlp.events.record import fields
from tests.support.models import model_with

Reader = Callable[[str], Doc]


@pytest.fixture
def other_components() -> Iterator[None]:
    missing = [name for name in ("entities", "entity_at", "quotes") if not Doc.has_extension(name)]
    for name in missing:
        Doc.set_extension(name, default=None)
    yield
    for name in missing:
        Doc.remove_extension(name)


def test_spans_slice_back(read: Reader) -> None:
    text = "Last October the minister resigned."
    [event] = fields(read(text), "a")["events"]
    assert text[event["trigger"]["start"] : event["trigger"]["end"]] == "resigned"
    assert event["time"] is not None
    assert event["time"]["timex"] == 0


def test_ids_come_from_content(read: Reader) -> None:
    one = fields(read("The minister resigned on Monday."), "a")["events"]
    two = fields(read("Really? The minister resigned on Monday."), "a")["events"]
    other = fields(read("The minister resigned on Monday."), "b")["events"]
    assert one[0]["id"].startswith("event:")
    assert one[0]["id"] != other[0]["id"]
    assert len({event["id"] for event in one + two}) == len(one) + len(two)


@pytest.mark.usefixtures("other_components")
def test_entities_and_sources() -> None:
    model = model_with("timexes", "events")
    doc = model.make_doc('"Akar attacked Idlib," Erdogan said.')
    names = ("Akar", "Idlib", "Erdogan")
    doc._.entities = [
        SimpleNamespace(id=f"nil:{name}", type="PERSON", salience=0.3) for name in names
    ]
    doc._.entity_at = {word.i: names.index(word.text) for word in doc if word.text in names}
    doc._.quotes = [
        SimpleNamespace(kind="direct", spans=((0, 22),), speaker_entity=2, modality="happened")
    ]
    attack, said = fields(model(doc), "a")["events"]
    assert attack["participants"] == [
        {"entity_id": "nil:Akar", "role": "agent"},
        {"entity_id": "nil:Idlib", "role": "patient"},
    ]
    assert attack["source_id"] == "nil:Erdogan"
    assert said["source_id"] is None
