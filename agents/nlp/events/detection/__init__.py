"""Which words stand for events, and of what class."""
