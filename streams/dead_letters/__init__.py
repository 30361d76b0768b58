"""What could not be read: set aside, open, replayed, healed."""
