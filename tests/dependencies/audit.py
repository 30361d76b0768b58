"""Audit the pinned dependencies, offline: ``python -m tests.dependencies.audit [FOLDER]``."""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

FOLDER = Path(__file__).parents[2] / ".ci"
LISTS = ("requirements.txt", "requirements-dev.txt", "uv.txt")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


class Pin(NamedTuple):
    """A line of a list of requirements."""

    place: str
    requirement: Requirement
    is_hashed: bool

    @property
    def version(self) -> Version | None:
        """Give the one version that it allows."""
        [*specifiers] = self.requirement.specifier
        if len(specifiers) != 1 or specifiers[0].operator != "==" or "*" in specifiers[0].version:
            return None
        return Version(specifiers[0].version)


class Advisory(NamedTuple):
    """A fault of some versions of a package."""

    id: str
    package: str
    affected: list[str]
    about: str
    remedy: str

    def concerns(self, pin: Pin) -> bool:
        """Tell whether a pin has the fault."""
        name, version = canonicalize_name(pin.requirement.name), pin.version
        if name != canonicalize_name(self.package) or version is None:
            return False
        ranges = (Requirement(f"{name}{each}").specifier for each in self.affected)
        return any(each.contains(version, prereleases=True) for each in ranges)


def main() -> None:
    """Say each fault on a line, and exit with 1 if there is one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    faults = [*faults_of(folder), *unmet(distributions())]
    sys.exit("\n".join(faults) if faults else 0)


def faults_of(folder: Path) -> Iterator[str]:
    """Yield what is wrong with the lists of a folder."""
    known = advisories(folder / "advisories.toml")
    for pin in (pin for name in LISTS for pin in pins(folder / name)):
        name = pin.requirement.name
        if pin.version is None:
            yield f"{pin.place}: {name} is not pinned to one version: run `make lock`"
        if not pin.is_hashed:
            yield f"{pin.place}: {name} has no hash: run `make lock`"
        for advisory in (each for each in known if each.concerns(pin)):
            yield (
                f"{pin.place}: {name} {pin.version} has {advisory.id} ({advisory.about}): "
                f"take {advisory.remedy} or later and run `make lock`"
            )


def advisories(file: Path) -> list[Advisory]:
    """Read the list of advisories."""
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["advisory"]
    return [Advisory(**entry) for entry in entries]


def pins(file: Path) -> Iterator[Pin]:
    """Read a list of requirements, continued lines joined."""
    text = re.sub(r"^\s*#.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for line in text.replace("\\\n", " ").splitlines():
        requirement = line.partition("--hash")[0].strip()
        if requirement:
            yield Pin(file.name, Requirement(requirement), bool(HASH.search(line)))


def unmet(installed: Iterable[Distribution]) -> Iterator[str]:
    """Yield what installed packages need and do not find."""
    packages = {canonicalize_name(each.metadata["Name"]): each for each in installed}
    for package in packages.values():
        for requirement in map(Requirement, package.requires or ()):
            if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
                continue
            found = packages.get(canonicalize_name(requirement.name))
            if found is None or not requirement.specifier.contains(found.version, prereleases=True):
                has = found.version if found else "missing"
                yield f"{package.metadata['Name']} needs {requirement}, which is {has}"


if __name__ == "__main__":
    main()
