"""Environments of the benchmarks' own: what they compare with and read is no dependency."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def environment(name: str, *options: str) -> Path:
    """Build the environment of a folder beside this file, with this Python, if it is not there.

    Raises CalledProcessError where its packages cannot be installed.
    """
    place = Path(f".venv-{name}")
    built = place / "installed"
    if not built.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", place], check=True)  # noqa: S603
        pins = HERE / name / "requirements.txt"
        install = f"{place}/bin/pip install --quiet --require-hashes -r {pins}"
        subprocess.run([*install.split(), *options], check=True)  # noqa: S603
        built.touch()
    return place
