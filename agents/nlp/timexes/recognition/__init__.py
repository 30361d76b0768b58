"""Where expressions of time stand."""
