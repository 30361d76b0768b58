"""News of other people's writing to measure with, which no file of the project holds."""
