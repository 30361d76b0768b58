"""Which articles tell one story, and which repeat another's words: no NLP, only digests."""
