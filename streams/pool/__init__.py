"""Work outside the event loop: processes, and dynamic batching before them. Knows no stage."""
