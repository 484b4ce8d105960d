"""Replicas of the two generations of the ANEF site, to test the browser extension on."""
