"""How real an article makes what it tells: what negates it, what opens it, what governs it."""
