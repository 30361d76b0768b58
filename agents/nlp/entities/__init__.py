"""Who and what an article names."""
