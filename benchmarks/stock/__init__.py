"""Stock spaCy, in an environment of its own."""
