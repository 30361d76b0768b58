"""How the shipped table of names was made."""
