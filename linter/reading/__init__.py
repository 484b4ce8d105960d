"""Bytes -> facts, in guarded child processes."""
