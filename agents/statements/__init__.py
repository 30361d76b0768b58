"""Which quotes are one statement: the same words of the same speaker, in however many papers."""
