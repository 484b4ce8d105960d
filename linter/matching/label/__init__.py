"""What the words of a request name."""
