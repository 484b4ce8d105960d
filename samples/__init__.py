"""Synthetic dossiers of invented people, made by `python -m samples.generate`."""
