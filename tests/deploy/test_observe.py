"""What Prometheus and Grafana are given asks for metrics that there are, and alarms in time."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml

from streams.monitoring.metrics import Metrics

NAME = re.compile(r"\b(?:dateline|process)_[a-z0-9_]+")
SUFFIXES = ("_total", "_bucket", "_sum", "_count")


@pytest.fixture(scope="module")
def known() -> set[str]:
    """Name every metric, as Prometheus has them."""
    names: set[str] = set()
    for family in Metrics().registry.collect():
        suffixes = {"counter": SUFFIXES[:1], "histogram": SUFFIXES[1:]}.get(family.type, ("",))
        names |= {family.name + suffix for suffix in suffixes}
    return names


@pytest.fixture(scope="module")
def deployed(root: Path) -> Path:
    return root / "deploy"


def alerts(folder: Path) -> list[dict[str, Any]]:
    document = yaml.safe_load((folder / "prometheus" / "alerts.yml").read_bytes())
    return [rule for group in document["groups"] for rule in group["rules"]]


def panels(folder: Path) -> list[dict[str, Any]]:
    document = orjson.loads((folder / "grafana" / "dashboards" / "dateline.json").read_bytes())
    return [panel for panel in document["panels"] if panel["type"] != "row"]


def test_alerts_ask_for_metrics_that_there_are(deployed: Path, known: set[str]) -> None:
    asked = {name for rule in alerts(deployed) for name in NAME.findall(rule["expr"])}
    assert len(asked) > 9
    assert asked - known == set()


def test_the_dashboard_does_too_and_shows_all_of_dateline(deployed: Path, known: set[str]) -> None:
    expressions = [each["expr"] for panel in panels(deployed) for each in panel["targets"]]
    asked = {name for each in expressions for name in NAME.findall(each)}
    assert asked - known == set()
    shown = {name for name in known if name.startswith("dateline_")} - {
        name for name in known if name.endswith(("_sum", "_count"))
    }
    assert shown - asked <= {"dateline_reading_processes", "dateline_batch_articles_bucket"}


def test_every_panel_says_what_it_shows(deployed: Path) -> None:
    assert [panel["title"] for panel in panels(deployed) if not panel["description"]] == []
    places = [tuple(panel["gridPos"].values()) for panel in panels(deployed)]
    assert len(set(places)) == len(places)


def test_every_alert_says_how_bad_it_is_and_what_to_do(deployed: Path) -> None:
    for rule in alerts(deployed):
        assert rule["labels"]["severity"] in {"critical", "warning"}
        assert rule["annotations"].keys() == {"summary", "description"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "config", "prometheus.yml"),
        ("check", "rules", "alerts.yml"),
        ("test", "rules", "alerts.test.yml"),
    ],
    ids=" ".join,
)
def test_promtool_takes_it(deployed: Path, arguments: tuple[str, ...]) -> None:
    program = shutil.which("promtool")
    if program is None:
        pytest.skip("no promtool to check with: apt-get install prometheus")
    found = subprocess.run(  # noqa: S603 - the system's own
        [program, *arguments],
        cwd=deployed / "prometheus",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert found.returncode == 0, found.stdout + found.stderr
