from pathlib import Path

from click.testing import CliRunner

from streams.cli import dateline
from streams.settings import PREFIX, Settings


def test_the_example_in_the_checkout_is_not_stale(root: Path) -> None:
    shown = CliRunner().invoke(dateline, ["settings", "--example"])
    assert shown.output == (root / ".env.example").read_text(encoding="utf-8")


def test_the_example_sets_nothing_and_names_every_variable(root: Path) -> None:
    lines = (root / ".env.example").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") for line in lines if line)
    named = {line[1:].split("=")[0] for line in lines if line.startswith(f"#{PREFIX}")}
    assert named == {PREFIX + name.upper() for name in Settings.model_fields}
