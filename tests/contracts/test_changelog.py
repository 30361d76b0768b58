"""The changelog names what the released schemas are of."""

import re
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_released_record_is_named_in_the_release() -> None:
    release = CHANGELOG[CHANGELOG.index(f"## {version('dateline')}") :]
    contract = release[release.index("### Contract") :]
    released = {file.name for file in (ROOT / "tests/contracts/released").glob("*.json")}
    told = {f"{name}.{number}.json" for name, number in re.findall(r"(\w+)/(\d+)`", contract)}
    assert released <= told


def test_what_is_not_released_yet_stands_first() -> None:
    assert re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)[0] == "Unreleased"
