import pytest

from agents.entities.remembering import LONGEST, remembered


@pytest.mark.parametrize(("name", "times"), [("Lund", 1), ("x" * (LONGEST + 1), 2)])
def test_only_a_short_name_is_worked_on_once(name: str, times: int) -> None:
    seen: list[str] = []

    @remembered
    def shout(name: str) -> str:
        seen.append(name)
        return name.upper()

    assert [shout(name), shout(name)] == [name.upper()] * 2
    assert seen == [name] * times
