"""Surnames and given names as ANEF wants them typed."""
