"""A worker with one stage alone, to be measured: ``python -m benchmarks.one_stage activity``."""

import os
import sys

from streams import settings as configuration
from streams.contract import stages


def main() -> None:
    """Run it."""
    stages.STAGES = tuple(each for each in stages.STAGES if each.name == sys.argv[1])
    # Now that there is but one in the list that all read.
    from streams.worker import run  # noqa: PLC0415

    # Faust reads the command line, too.
    del sys.argv[1:]
    run(configuration.load(os.environ).model_copy(update={"processes": 1}))


if __name__ == "__main__":
    main()
