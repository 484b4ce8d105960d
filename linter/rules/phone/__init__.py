"""Telephone numbers: ten bare digits."""
