from typing import Any

import pytest

from streams.cli.item_filters import Wanted

LINKS = {"wikidata": "Q211", "iso3166": "LV", "geonames": None}
ENTITY = {"id": "wd:Q211", "name": "Latvia", "links": LINKS, "mentions": [], "source": "The Post"}
QUOTE: dict[str, Any] = {
    "id": "quote:1",
    "cue": {"lemma": "deny", "stance": "denies"},
    "speaker_id": "nil:person:ann-lee",
    "speaker_name": "Ann Lee",
    "source": "The Post",
}
EVENT = {"id": "event:1", "place": "wd:Q211", "participants": [{"entity_id": "nil:org:port"}]}

ACTIVE = {"entity_id": "wd:Q43", "name": "Turkey"}


@pytest.mark.parametrize(
    ("wanted", "value", "expected"),
    [
        (Wanted(), EVENT, True),
        (Wanted(entity="LATVIA"), ENTITY, True),
        (Wanted(entity="q211"), ENTITY, True),
        (Wanted(entity="wd:Q211"), EVENT, True),
        (Wanted(entity="nil:org:port"), EVENT, True),
        (Wanted(entity="ann lee"), QUOTE, True),
        (Wanted(entity="Lee"), QUOTE, False),
        (Wanted(entity="Latvia"), {"entities": [ENTITY], "quotes": [], "events": []}, True),
        (Wanted(entity="wd:Q43"), ACTIVE, True),
        (Wanted(entity="turkey"), ACTIVE, True),
        (Wanted(entity="wd:Q211"), ACTIVE, False),
        (Wanted(entity="wd:Q211"), {**ACTIVE, "events": [{"participants": ["wd:Q211"]}]}, True),
        (Wanted(stance="denies"), QUOTE, True),
        (Wanted(stance="asserts"), QUOTE, False),
        (Wanted(stance="asserts"), {**QUOTE, "cue": None}, True),
        (Wanted(stance="asserts"), ENTITY, False),
        (Wanted(source="the post"), QUOTE, True),
        (Wanted(source="The Mail"), QUOTE, False),
        (Wanted(entity="Ann Lee", stance="denies", source="The Post"), QUOTE, True),
    ],
)
def test_what_is_wanted(wanted: Wanted, value: dict[str, Any], *, expected: bool) -> None:
    assert wanted.takes(value) is expected
