"""Metrics, logs and liveness of a worker."""
