"""``python -m streams``: the same as ``dateline``."""

from streams.cli import main

main()
