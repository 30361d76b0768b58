"""Which words of an article tell of one and the same event."""
