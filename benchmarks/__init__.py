"""Speed and quality, runnable by anyone."""

# Before NumPy: it reads once how many threads may multiply.
import streams  # noqa: F401
