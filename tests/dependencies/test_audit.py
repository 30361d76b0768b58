import subprocess
import sys
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

import pytest

from tests.dependencies.audit import FOLDER, LISTS, advisories, faults_of, pins, unmet

HASH = "--hash=sha256:" + "0" * 64


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give lists without pins, beside our advisories."""
    for name in LISTS:
        (tmp_path / name).touch()
    (tmp_path / "advisories.toml").write_bytes((FOLDER / "advisories.toml").read_bytes())
    return tmp_path


def faults(folder: Path, *lines: str) -> list[str]:
    (folder / LISTS[0]).write_text("\n".join(lines), encoding="utf-8")
    return list(faults_of(folder))


def test_what_we_pin_is_in_order() -> None:
    assert list(faults_of(FOLDER)) == []


@pytest.mark.parametrize(
    ("pin", "id_", "remedy"),
    [
        ("aiohttp==3.12.13", "CVE-2025-53643", "3.12.14"),
        ("urllib3==2.0.5", "CVE-2023-43804", "2.0.6"),
        ("lxml_html_clean==0.3.1", "CVE-2024-52595", "0.4.0"),
        ("PyYAML==5.3.1 ; python_version > '3'", "CVE-2020-14343", "5.4"),
    ],
)
def test_a_version_with_a_known_fault_is_named(
    folder: Path, pin: str, id_: str, remedy: str
) -> None:
    [fault] = [each for each in faults(folder, f"{pin} \\", f"    {HASH}") if id_ in each]
    assert fault.startswith(f"{LISTS[0]}: {pin.partition('=')[0]} ")
    assert f"take {remedy} or later" in fault


@pytest.mark.parametrize("pin", ["urllib3==1.26.20", "aiohttp==3.13.3", "orjson==3.9.15"])
def test_a_version_that_was_mended_is_not(folder: Path, pin: str) -> None:
    found = faults(folder, f"{pin} {HASH}")
    assert [each for each in found if "CVE-2023-43804" in each or "aiohttp" in each] == []
    assert [each for each in found if "orjson" in each] == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (f"lxml>=6 {HASH}", "lxml is not pinned to one version"),
        (f"lxml {HASH}", "lxml is not pinned to one version"),
        (f"lxml==6.* {HASH}", "lxml is not pinned to one version"),
        ("lxml==6.1.3", "lxml has no hash"),
        ("lxml==6.1.3 --hash=md5:0123", "lxml has no hash"),
    ],
)
def test_a_loose_line_is_named(folder: Path, line: str, says: str) -> None:
    [fault] = faults(folder, "# a comment", line)
    assert says in fault


def test_the_command_fails_on_a_fault(folder: Path) -> None:
    (folder / LISTS[1]).write_text(f"h11==0.14.0 {HASH}\n", encoding="utf-8")
    command = [sys.executable, "-m", "tests.dependencies.audit"]
    found = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert found.returncode == 1
    assert "h11 0.14.0 has CVE-2025-43859" in found.stderr
    assert subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own


def test_advisories_are_of_what_we_pin_and_their_remedies_are_none_of_them() -> None:
    names = {pin.requirement.name for name in LISTS for pin in pins(FOLDER / name)}
    known = advisories(FOLDER / "advisories.toml")
    assert [each.id for each in known if each.package not in names] == []
    assert len({each.id for each in known}) == len(known)


def test_a_remedy_has_not_the_fault(folder: Path) -> None:
    for each in advisories(FOLDER / "advisories.toml"):
        found = faults(folder, f"{each.package}=={each.remedy} {HASH}")
        assert [fault for fault in found if each.id in fault] == []


def installed(folder: Path, name: str, version: str, *needs: str) -> Distribution:
    place = folder / f"{name}-{version}.dist-info"
    place.mkdir()
    lines = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {each}" for each in needs)]
    (place / "METADATA").write_text("Metadata-Version: 2.1\n" + "\n".join(lines), encoding="utf-8")
    return PathDistribution(place)


def test_what_is_missing_or_too_old_is_named(tmp_path: Path) -> None:
    given = [
        installed(tmp_path, "a", "1.0", "b_c>=2", "d", "e; extra == 'f'", "g; python_version<'3'"),
        installed(tmp_path, "b-c", "1.9"),
    ]
    assert list(unmet(given)) == ["a needs b_c>=2, which is 1.9", "a needs d, which is missing"]
