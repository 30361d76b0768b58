"""Whether words that may tell a time do so where they stand: not in names, and not in figures."""
