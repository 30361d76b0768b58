"""What articles and statements are compared by: words, how rare they are, sampled word runs."""
