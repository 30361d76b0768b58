import pytest

from agents.nlp.caching import bounded_cache

LONGEST, MOST = 4, 2


def shouted(names: list[str]) -> list[str]:
    """Give what was worked on while some names were shouted."""
    seen: list[str] = []

    @bounded_cache(LONGEST, most=MOST)
    def shout(name: str) -> str:
        seen.append(name)
        return name.upper()

    assert [shout(name) for name in names] == [name.upper() for name in names]
    return seen


@pytest.mark.parametrize(("name", "times"), [("Lund", 1), ("Lunds", 2)])
def test_only_a_short_text_is_worked_on_once(name: str, times: int) -> None:
    assert shouted([name, name]) == [name] * times


def test_only_the_last_ones_are_remembered() -> None:
    assert shouted(["a", "b", "a", "c", "a", "b"]) == ["a", "b", "c", "b"]
