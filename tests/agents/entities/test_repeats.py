import pytest

from agents.entities.grouping import same_spelling
from agents.entities.names import Name
from agents.entities.repeats import add_repeats
from tests.agents.entities.readings import reading_of


@pytest.mark.parametrize(
    ("text", "proper", "starts"),
    [
        pytest.param("Vera Lund spoke . Vera Lund left", True, [0, 4], id="full name"),
        pytest.param("Vera Lund spoke . LUND left as Lund", False, [0, 7], id="surname"),
        pytest.param("Vera Lund spoke . Lund left", True, [0, 4], id="first of its sentence"),
        pytest.param("Vera Lund spoke . Lund left", False, [0], id="perhaps a common word"),
        pytest.param("Vera Lund spoke . Peter Lund left", True, [0], id="somebody else's surname"),
        pytest.param("Vera Lund spoke . VERA LUND left", True, [0, 4], id="in capitals"),
        pytest.param("Vera Lund spoke of a lund", True, [0], id="not in small letters"),
    ],
)
def test_names_that_stand_again(text: str, proper: bool, starts: list[int]) -> None:  # noqa: FBT001 - a table's column
    groups = same_spelling([Name(0, 2, "PERSON", "Vera Lund", "model")])
    add_repeats(groups, reading_of(text, proper=proper))
    assert [name.start for name in groups[0].names] == starts


def test_an_organisation_has_no_surname() -> None:
    groups = same_spelling([Name(0, 2, "ORG", "Harbour Board", "model")])
    add_repeats(groups, reading_of("Harbour Board spoke of the Board", proper=True))
    assert [name.start for name in groups[0].names] == [0]
