"""What articles say together: copies, stories, statements and events on development data."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.quality.bench import Bench
from benchmarks.quality.floors import Figure

NUMBER = r"\s+P +([\d.]+)  R +([\d.]+)  F1 +([\d.]+)"
COPIES, SEED = 80, 7
"""Texts of which copies are made, and the seed that they are made by."""


def across(bench: Bench) -> Iterator[Figure]:
    """Score copies of real texts, stories and events of ECB+, and statements of PolNeAR."""
    gold = bench.data / "across"
    copied = told(bench, "copies", made_copies(bench))
    text = printed(bench, "score_copies.py", bench.predictions / "copies.gold.jsonl", copied)
    yield Figure("across", "copies, ARI", float(re.findall(r"ARI +([\d.]+)", text)[0]))
    ecb = told(bench, "ecb", gold / "ecb.input.jsonl")
    text = printed(bench, "score_stories.py", gold / "ecb.stories.jsonl", ecb)
    yield Figure("across", "stories, B-cubed F1", score(text, "B-cubed"))
    text = printed(
        bench, "score_events_cross.py", gold / "ecb.events.jsonl", ecb.with_name("events.jsonl")
    )
    repeated = text.partition("no gold singletons")[2]
    yield Figure("across", "events told again, B-cubed F1", score(repeated, "B-cubed"))
    yield Figure("across", "events told again, LEA F1", score(repeated, "LEA"))
    ready = bench.data / "ready"
    parts = [ready / f"polnear-{split}.input.jsonl" for split in ("train", "dev")]
    polnear = told(bench, "polnear", *parts).with_name("statements.jsonl")
    text = printed(bench, "score_statements.py", gold / "statements.gold.jsonl", polnear)
    every, _, found = text.partition("found ones")
    yield Figure("across", "statements, pair F1", score(every, "pairs"))
    yield Figure("across", "statements, pair F1 of quotes found", score(found, "pairs"))


def made_copies(bench: Bench) -> Path:
    """Make copies of real texts as papers change them, filled with sentences of other texts."""
    place, fillers = bench.predictions / "copies", bench.predictions / "fillers.jsonl"
    names = ("gmb", "docred")
    fillers.write_bytes(b"".join((bench.data / f"ner/{name}.jsonl").read_bytes() for name in names))
    maker = bench.scorers / "across/gen_copies.py"
    source = bench.data / "ready/polnear-train.input.jsonl"
    numbers = [str(SEED), str(COPIES)]
    subprocess.run(  # noqa: S603 - the scorers that the caller named
        [sys.executable, maker, source, place, *numbers, "/dev/null", fillers],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return place.with_suffix(".input.jsonl")


def told(bench: Bench, name: str, *inputs: Path) -> Path:
    """Tell what articles say together, and give the file of their stories."""
    folder = bench.predictions / name
    command = [sys.executable, "-m", "streams", "across", *map(str, inputs), "--json", str(folder)]
    subprocess.run(command, check=True)  # noqa: S603 - our own command
    return folder / "stories.jsonl"


def printed(bench: Bench, script: str, gold: Path, found: Path) -> str:
    """Give what a scorer prints."""
    command = [sys.executable, str(bench.scorers / "across" / script), str(gold), str(found)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - named
    return done.stdout


def score(text: str, name: str) -> float:
    """Read the first F1 of a measure."""
    return float(re.findall(name + NUMBER, text)[0][2])
