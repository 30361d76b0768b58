"""From an article to everything that is found in it, and to what changed since its last revision."""
