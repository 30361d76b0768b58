"""Time Dateline: against stock spaCy, per component, by latency, by workers, at start-up.

python -m benchmarks.speed [--articles N] [--rounds N] [--texts FOLDER] [--json FILE]
"""

import argparse
import platform
import statistics
import sys
from pathlib import Path

import numpy as np
import orjson
from threadpoolctl import threadpool_info

from benchmarks.components import components
from benchmarks.contest import Run, contest
from benchmarks.latency import latency
from benchmarks.startup import first_article_seconds, help_seconds


def main() -> None:
    """Print the tables, and write the figures as JSON where asked."""
    parser = argparse.ArgumentParser(description="Time Dateline on this machine.")
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--texts", type=Path, help="folder of texts; made of the seeds without")
    parser.add_argument("--json", type=Path, help="file for the figures")
    arguments = parser.parse_args()
    machine = f"{processor()}; Python {platform.python_version()}; BLAS kernel {kernel()}"
    say(machine)
    tokens, runs = contest(arguments.articles, arguments.rounds, arguments.texts)
    tell_contest(tokens, runs)
    costs = components(arguments.articles // 4, arguments.texts)
    say("\nµs of CPU a token, by component")
    for name, cost in costs.items():
        say(f"{name:20} {cost:6.2f}")
    waits = latency(arguments.texts)
    say("\nmilliseconds from topic to topic")
    for wait in waits:
        say(f"{wait.load:24} p50 {wait.p50:6.0f}  p95 {wait.p95:6.0f}  p99 {wait.p99:6.0f}")
    starts = {"--help": help_seconds(), "first article": first_article_seconds()}
    say(
        "\nseconds at start-up: " + ", ".join(f"{name} {each:.2f}" for name, each in starts.items())
    )
    if arguments.json:
        figures = {
            "machine": machine,
            "tokens": tokens,
            "runs": [run._asdict() for run in runs],
            "components": costs,
            "latency": [wait._asdict() for wait in waits],
            "start-up": starts,
        }
        arguments.json.write_bytes(orjson.dumps(figures, option=orjson.OPT_INDENT_2))


def tell_contest(tokens: int, runs: list[Run]) -> None:
    """Print cost a token for each contender, and its ratio to stock, round by round."""
    names = list(dict.fromkeys(run.name for run in runs))
    stock = [run for run in runs if run.name == names[0]]
    say(f"{tokens} tokens a round, µs a token (wall is of two processes on two cores)")
    for name in names:
        own = [run for run in runs if run.name == name]
        ratios = [base.wall / run.wall for base, run in zip(stock, own, strict=True)]
        cpu = statistics.median(run.cpu / tokens * 1e6 for run in own)
        wall = statistics.median(run.wall / tokens * 1e6 for run in own)
        spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
        ratio = statistics.median(ratios)
        say(f"{name:20} CPU {cpu:6.1f}  wall {wall:6.1f}  stock/this {ratio:5.2f} ({spread})")


def processor() -> str:
    """Name the processor."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(": ")[2]
    return platform.processor()


def kernel() -> str:
    """Name the kernels that NumPy's BLAS chose for this processor."""
    np.dot(np.eye(2), np.eye(2))
    return ", ".join(str(info.get("architecture")) for info in threadpool_info()) or "unknown"


def say(line: str) -> None:
    """Print a line at once, so that long work is not silent."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
