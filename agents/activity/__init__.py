"""How much is said of every entity, and when it is more than usual."""
