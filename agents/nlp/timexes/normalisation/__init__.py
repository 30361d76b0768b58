"""The TIMEX3 values of expressions of time."""
