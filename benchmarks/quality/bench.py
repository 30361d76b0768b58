"""Where gold data, scorers and predictions are."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

INPUTS = {"quotes": "polnear-dev", "timeline": "tbaq", "entities": "meantime-apple"}


class Bench(NamedTuple):
    """Where gold data, scorers and predictions are."""

    data: Path
    scorers: Path
    predictions: Path

    def prediction(self, part: str) -> Path:
        """Give the file of the enriched articles of a part."""
        return self.predictions / f"{INPUTS[part]}.jsonl"

    def scored(self, script: str, *arguments: str | Path) -> dict[str, Any]:
        """Run a scorer that writes JSON to its standard output."""
        done = subprocess.run(  # noqa: S603 - the scorer that the caller named
            [sys.executable, self.scorers / script, *arguments],
            check=True,
            capture_output=True,
            text=True,
        )
        scores: dict[str, Any] = json.loads(done.stdout)
        return scores
