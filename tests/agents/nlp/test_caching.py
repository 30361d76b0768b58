import pytest

from agents.nlp.caching import GenerationalCache, bounded_cache

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


def test_what_is_met_again_outlives_what_is_not() -> None:
    cache: GenerationalCache[int, str] = GenerationalCache(8)
    cache.keep(0, "common")
    for rare in range(1, 1000):
        cache.keep(rare, "rare")
        assert cache.get(0) == "common"
        assert len(cache) <= 8
    assert cache.get(1) is None
