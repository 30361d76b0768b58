"""What is known of names before an article is read."""
