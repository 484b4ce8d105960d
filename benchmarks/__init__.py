"""Measures, run by hand: ratios to a yardstick of the same machine, never asserted in a test."""
