"""Put faults to the trial and print what became of the articles: ``make faults``.

python -m tests.broker.faults [--broker kafka|embedded|both] [--short] [FAULT ...]
"""

import argparse
import logging
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import orjson
from rich.console import Console

from tests.broker.apache_kafka import JARS, missing
from tests.broker.faults.every import FAULTS
from tests.broker.faults.lane import tried
from tests.broker.faults.table import Row, table
from tests.broker.trial.fault import Fault
from tests.broker.trial.hosts import Kind
from tests.broker.trial.trial import Plan

KINDS: dict[str, tuple[Kind, ...]] = {
    "kafka": ("kafka",),
    "embedded": ("embedded",),
    "both": ("kafka", "embedded"),
}
WIDTH = 110


def main() -> None:
    """Run the faults named, or all, on the brokers named; exit with 1 when one was not survived."""
    arguments = parsed(sys.argv[1:])
    # As Ctrl-C, so that workers and brokers end too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # They tell at length what a fault does to the tests' own connections.
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    kinds = KINDS[arguments.broker]
    if "kafka" in kinds and (reason := missing(JARS)):
        sys.exit(f"{reason}, or name another --broker")
    if len(kinds) > 1:
        rows = side_by_side(kinds, sys.argv[1:])
    else:
        rows = tried(plans(kinds[0], arguments.faults, short=arguments.short))
    if arguments.rows:
        arguments.rows.write_bytes(orjson.dumps([list(row) for row in rows]))
    else:
        width = None if sys.stdout.isatty() else WIDTH
        Console(width=width).print(table(rows))
    if not rows or not all(row.passed for row in rows):
        sys.exit(1)


def parsed(words: list[str]) -> argparse.Namespace:
    """Read the command line; end where it names no fault."""
    parser = argparse.ArgumentParser(description="Put faults to the trial.")
    parser.add_argument("--broker", choices=KINDS, default="both")
    parser.add_argument("--short", action="store_true", help="with few articles, where there is")
    parser.add_argument("--rows", type=Path, help="write the table there, as JSON")
    parser.add_argument("faults", nargs="*", metavar="FAULT", help="part of a name; all by default")
    arguments = parser.parse_args(words)
    if not any(is_named(each, arguments.faults) for each in FAULTS):
        parser.error(f"no such fault; there are: {', '.join(each.name for each in FAULTS)}")
    return arguments


def is_named(fault: Fault, words: list[str]) -> bool:
    """Say whether a fault is asked for; without words each is."""
    return not words or any(word.casefold() in fault.name.casefold() for word in words)


def plans(kind: Kind, words: list[str], *, short: bool) -> list[Plan]:
    """Give what is to be tried on a kind of broker."""
    return [
        Plan(fault, kind, size)
        for fault in FAULTS
        if is_named(fault, words)
        and kind in fault.brokers
        and (size := fault.short if short else fault.size)
    ]


def side_by_side(kinds: tuple[Kind, ...], words: list[str]) -> list[Row]:
    """Try on every kind of broker at once: most of a fault is waiting."""
    rows: list[Row] = []
    with ExitStack() as ending:
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory()))
        lanes = []
        for kind in kinds:
            own = ["--broker", kind, "--rows", str(folder / kind)]
            command = [sys.executable, "-m", "tests.broker.faults", *words, *own]
            lane = ending.enter_context(subprocess.Popen(command))  # noqa: S603 - our own
            ending.callback(lane.terminate)
            lanes.append(lane)
        for kind, lane in zip(kinds, lanes, strict=True):
            lane.wait()
            if not (folder / kind).exists():
                sys.exit(f"the trials on {kind} broke down: see above")
            rows += [Row(*row) for row in orjson.loads((folder / kind).read_bytes())]
    return rows


if __name__ == "__main__":
    main()
