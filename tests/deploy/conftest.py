"""The files that describe the deployment, read once for every test of them."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[2]


class Copy(NamedTuple):
    """A COPY of a Dockerfile."""

    stage: int
    sources: list[str]
    target: str
    is_from_stage: bool


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def compose() -> dict[str, Any]:
    """Give docker-compose.yml."""
    document: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_bytes())
    return document


@pytest.fixture(scope="session")
def services(compose: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give its services."""
    found: dict[str, dict[str, Any]] = compose["services"]
    return found


@pytest.fixture(scope="session")
def ours(services: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Give the services that run Dateline's image."""
    return {name: each for name, each in services.items() if "build" in each}


@pytest.fixture(scope="session")
def instructions() -> list[tuple[str, str]]:
    """Give the Dockerfile's instructions, continued lines joined."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ")
    pairs = (line.split(maxsplit=1) for line in text.splitlines() if line.strip())
    return [(word, " ".join(rest.split())) for word, rest in pairs]


@pytest.fixture(scope="session")
def copies(instructions: list[tuple[str, str]]) -> list[Copy]:
    """Give what the Dockerfile copies."""
    found, stage = [], -1
    for word, rest in instructions:
        if word == "FROM":
            stage += 1
        elif word == "COPY":
            *sources, target = [part for part in rest.split() if not part.startswith("--")]
            found.append(Copy(stage, sources, target, "--from=" in rest))
    return found


@pytest.fixture(scope="session")
def image_environment(instructions: list[tuple[str, str]]) -> dict[str, str]:
    """Give the variables that the image itself sets."""
    stages = [place for place, (word, _) in enumerate(instructions) if word == "FROM"]
    lines = [rest for word, rest in instructions[stages[-1] :] if word == "ENV"]
    return dict(pair.split("=", 1) for line in lines for pair in line.split())
