import pytest

from agents.nlp.entities.recognition.additions import tells_a_company, without_addition


@pytest.mark.parametrize(
    ("name", "left", "company"),
    [
        ("Carver Air CEO", "Carver Air", True),
        ("Carver Air ceo", "Carver Air", True),
        ("Carver Chief Executive Officer", "Carver", True),
        ("Carver Vice Chairman", "Carver", False),
        ("Carver Managing Director", "Carver", True),
        ("Carver Air Flight 12", "Carver Air", True),
        ("Carver Air flight", "Carver Air", True),
        ("Carver spokesman", "Carver", False),
        ("Office of the Chairman", "Office of the Chairman", False),
        ("Chief Executive Officer", "Chief Executive Officer", False),
        ("Carver Medical Director", "Carver Medical Director", False),
        ("Chairman", "Chairman", False),
        ("Flight 12", "Flight 12", False),
        ("Carver Air", "Carver Air", False),
    ],
)
def test_what_is_no_part_of_a_name(name: str, left: str, company: bool) -> None:  # noqa: FBT001
    words = tuple(name.split())
    found = without_addition(words)
    assert " ".join(found) == left
    assert tells_a_company(words, found) == company
