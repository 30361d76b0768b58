"""What a verb of saying may have for its content, one function a construction."""
