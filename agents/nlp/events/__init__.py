"""What happened when, with whom, and how sure the article is."""
