"""Scores on the development parts of gold data, and the floors that they must not fall below."""
