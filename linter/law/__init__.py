"""Annexe 10 of the CESEDA as facts: which document is due, for which title, at which stage."""
