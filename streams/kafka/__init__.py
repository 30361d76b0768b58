"""Plain clients of a broker: connect, consume, produce, make topics. No Faust here."""
