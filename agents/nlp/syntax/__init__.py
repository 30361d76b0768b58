"""What the parser says of an article, as plain numbers: made once, read by every enrichment."""
