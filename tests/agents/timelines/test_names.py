import pytest

from agents.timelines.names import ids_of

TEXT = "The iTunes Music Store sold Apple Corps songs to Steve Jobs."


def entity(name: str, *words: str) -> dict[str, object]:
    mentions = [
        {"start": TEXT.index(word), "end": TEXT.index(word) + len(word), "kind": "name"}
        for word in words
    ]
    return {"id": f"nil:{name}", "name": name, "mentions": mentions}


ARTICLE = {
    "text": TEXT,
    "entities": [
        entity("iTunes Music Store", "iTunes Music Store"),
        entity("Apple Corps"),
        entity("Apple"),
        entity("Steven Paul Jobs", "Steve Jobs"),
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
        ("nil:Apple Corps", {"nil:Apple Corps"}),
        ("Apple Bank", set()),
        ("Samsung", set()),
        ("", set()),
    ],
)
def test_who_is_meant(name: str, ids: set[str]) -> None:
    assert ids_of(ARTICLE, name) == ids
