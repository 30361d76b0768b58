"""Programs for Node, with the packages of ``tests/clients``: ``make clients`` fetches them."""

import shutil
from pathlib import Path

import pytest

CLIENTS = Path(__file__).parents[1] / "clients"
PACKAGES = CLIENTS / "node_modules"


def node() -> str:
    """Give the program, or skip the test where it or its packages are missing."""
    program = shutil.which("node")
    if program is None or not PACKAGES.is_dir():
        pytest.skip("needs Node 20 and `make clients`")
    return program
