"""Expressions of time, with their TIMEX3 values."""
