"""Score entities, quotes and timeline on the development parts of public gold data, in one table.

Beside them stand the situations by kind, what many articles say together and, for each part, how
far confidence is from the share of right items. Exits with 1 when a figure is below its floor
(``floors.toml``).

    python -m benchmarks.quality --data FOLDER --bench FOLDER

``--data`` holds the gold data (``ready/*.input.jsonl``, ``ready/*.gold.jsonl``, ``polnear/``),
``--bench`` the scorers. Neither is part of the project: without them nothing is scored.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.quality.across import across
from benchmarks.quality.bench import INPUTS, Bench
from benchmarks.quality.floors import Figure, below, floor_of
from benchmarks.quality.items import judged_entities, judged_events, judged_quotes
from benchmarks.quality.reliability import bins, largest_gap


def enrich(bench: Bench) -> None:
    """Enrich the articles of every part."""
    for part, name in INPUTS.items():
        with bench.prediction(part).open("wb") as output:
            source = bench.data / "ready" / f"{name}.input.jsonl"
            subprocess.run(  # noqa: S603 - our own command
                [sys.executable, "-m", "streams", "enrich", source], check=True, stdout=output
            )


def quotes(bench: Bench) -> Iterator[Figure]:
    """Score quotes and their speakers."""
    scores = bench.scored(
        "quotes/score.py",
        *("--gold", bench.data / "polnear", "--split", "dev", "--json", "-"),
        bench.prediction("quotes"),
    )["scores"]
    full = scores["full80"]
    for name, key in (("precision", "p"), ("recall", "r"), ("F1", "f1")):
        yield Figure("quotes", f"full attribution {name}, J >= 0.8", full[key])


def timeline(bench: Bench) -> Iterator[Figure]:
    """Score expressions of time and events."""
    gold, found = bench.data / "ready" / "tbaq.gold.jsonl", bench.prediction("timeline")
    options = ("--split", "dev", "--json")
    timex = bench.scored("timeline/score_timex.py", gold, found, *options)
    events = bench.scored("timeline/score_events.py", gold, found, *options)
    yield Figure("timeline", "expressions, relaxed F1", timex["relaxed"]["F1"])
    yield Figure("timeline", "expressions, value F1", timex["value_F1"])
    yield Figure("timeline", "events, relaxed F1", events["relaxed"]["F1"])
    yield Figure("timeline", "events, class F1", events["class_F1"])


def timelines(bench: Bench) -> Iterator[Figure]:
    """Score the timelines of entities over the articles of the trial data."""
    ready, found = bench.data / "ready", bench.predictions / "trial.jsonl"
    ours = [sys.executable, "-m", "streams", "timeline", "--json"]
    with found.open("wb") as output:
        subprocess.run(  # noqa: S603 - our own command
            [*ours, "--entities", ready / "trial.targets.jsonl", ready / "trial.input.jsonl"],
            check=True,
            stdout=output,
        )
    options = ("--sets", "trial", "--json")
    scores = bench.scored("timeline/score_timelines.py", ready, found, *options)["TOTAL"]
    yield Figure("timelines", "trial, F1", scores["F1"])
    yield Figure("timelines", "trial, events selected, F1", scores["selection"]["F1"])


def entities(bench: Bench) -> Iterator[Figure]:
    """Score names, their grouping and their links."""
    gold = bench.data / "ready" / "meantime-apple.gold.jsonl"
    scores = bench.scored("entities/score.py", gold, bench.prediction("entities"))
    yield Figure("entities", "names, exact typed F1", scores["mentions"]["exact_typed"]["f1"])
    yield Figure("entities", "B-cubed F1, end to end", scores["clusters"]["end_to_end"]["b3"]["f1"])
    yield Figure("entities", "link accuracy", scores["links"]["accuracy_on_matched_all"])


def situations(bench: Bench) -> Iterator[Figure]:
    """Give the share of situations that are told right, by the first word of their kind."""
    cases, result = bench.scorers / "situations/dev.jsonl", bench.predictions / "situations.json"
    ours = f"{sys.executable} -m streams enrich"
    subprocess.run(  # noqa: S603 - the scorer that the caller named
        [
            *(sys.executable, bench.scorers / "situations/situations.py", cases),
            *("--run", ours, "--json", result),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    passed: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for kind, counts in json.loads(result.read_bytes())["kinds"].items():
        for name in (kind.split()[0], "all"):
            passed[name][0] += counts["passed"]
            passed[name][1] += counts["total"]
    for name, (right, total) in sorted(passed.items()):
        yield Figure("situations", name, 100 * right / total)


def reliability(bench: Bench) -> Iterator[Figure]:
    """Give the largest gap between confidence and share of right items, part by part."""
    ready = bench.data / "ready"
    judged = {
        "entities": judged_entities(
            ready / "meantime-apple.gold.jsonl", bench.prediction("entities")
        ),
        "quotes": judged_quotes(bench.scorers, bench.data / "polnear", bench.prediction("quotes")),
        "events": judged_events(bench.data, bench.prediction("timeline")),
    }
    for part, items in judged.items():
        found = bins(items)
        for each in found:
            sys.stdout.write(
                f"  {part:10}{each.size:6} items of confidence {each.confidence:.2f}: "
                f"{each.accuracy:.2f} right\n"
            )
        yield Figure("confidence", f"{part}, largest gap", 100 * largest_gap(found))


def main() -> None:
    """Print the table, or say what is missing."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path())
    parser.add_argument("--bench", type=Path, default=Path())
    arguments = parser.parse_args()
    if not (arguments.data / "ready").is_dir() or not (arguments.bench / "quotes").is_dir():
        sys.stdout.write("skipped: no gold data; run `make quality DATA=folder BENCH=folder`\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(arguments.data, arguments.bench, Path(folder))
        enrich(bench)
        parts = (entities, quotes, timeline, timelines, situations, across, reliability)
        figures = [figure for part in parts for figure in part(bench)]
    for figure in figures:
        floor = floor_of(figure)
        told = "" if floor is None else f"   floor {floor:.1f}"
        sys.stdout.write(f"{figure.part:12}{figure.figure:40}{figure.value:7.2f}{told}\n")
    fallen = below(figures)
    for figure in fallen:
        sys.stdout.write(f"below its floor: {figure.part}, {figure.figure}\n")
    raise SystemExit(bool(fallen))


if __name__ == "__main__":
    main()
