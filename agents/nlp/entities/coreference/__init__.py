"""Which mentions are of the same entity."""
