"""At least once: from a consumed record to its acknowledgement."""
