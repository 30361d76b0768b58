"""Which words of an article are names, and of what type."""
