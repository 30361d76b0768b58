"""Whether what a cue announces was said: said, not said, to be said, or perhaps."""
