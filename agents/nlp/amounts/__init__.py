"""Amounts: how many, how much money, how far, how heavy, and of what."""
