"""What the tests of the stream share: an environment without settings of the machine's."""

import os
from pathlib import Path

import pytest

from streams.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)


@pytest.fixture
def settings() -> Settings:
    """Give the settings at their defaults."""
    return Settings()


@pytest.fixture
def root() -> Path:
    """Give the folder of the checkout."""
    return ROOT
