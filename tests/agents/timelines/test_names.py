import pytest

from agents.timelines.names import ids_of

TEXT = (
    "The iTunes Music Store sold Apple Corps songs to Steve Jobs. Ford Motor Company fell with the "
    "Dow Jones Industrial Average and the FTSE. The A380 flew to the US, and a Norvik X2 to Rome. "
    "A Norvik X3 did not."
)


def entity(name: str, *words: str, kind: str = "ORG") -> dict[str, object]:
    mentions = [
        {"start": TEXT.index(word), "end": TEXT.index(word) + len(word), "kind": "name"}
        for word in words
    ]
    return {"id": f"nil:{name}", "name": name, "type": kind, "mentions": mentions}


ARTICLE = {
    "text": TEXT,
    "entities": [
        entity("iTunes Music Store", "iTunes Music Store"),
        entity("Apple Corps"),
        entity("Apple"),
        entity("Steven Paul Jobs", "Steve Jobs", kind="PERSON"),
        entity("Ford Motor Company", "Ford Motor Company"),
        entity("Dow Jones", "Dow Jones"),
        entity("FTSE", "FTSE"),
        entity("A380", "A380", kind="PRODUCT"),
        entity("US", "US", kind="GPE"),
        entity("Norvik", "Norvik X2", "Norvik X3"),
    ],
}


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Apple", {"nil:Apple"}),
        ("apple", {"nil:Apple"}),
        ("Apple Corps", {"nil:Apple Corps"}),
        ("Beatles' Apple Corps", {"nil:Apple Corps"}),
        ("iTunes store", {"nil:iTunes Music Store"}),
        ("Steve Jobs", {"nil:Steven Paul Jobs"}),
        ("Ford", {"nil:Ford Motor Company"}),
        ("Dow Jones Industrial Average", {"nil:Dow Jones"}),
        ("FTSE 100", {"nil:FTSE"}),
        ("Airbus A380", {"nil:A380"}),
        ("US Airways", set()),
        ("nil:Apple Corps", {"nil:Apple Corps"}),
        ("Apple Bank", set()),
        ("Samsung", set()),
        ("", set()),
    ],
)
def test_who_is_meant(name: str, ids: set[str]) -> None:
    assert ids_of(ARTICLE, name) == ids
