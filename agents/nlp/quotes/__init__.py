"""What an article reports people to have said, and who said it."""
