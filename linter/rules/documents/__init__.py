"""Documents: missing, not due, too old."""
