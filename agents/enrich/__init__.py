"""From an article to everything found in it, and to what changed since its last revision."""
