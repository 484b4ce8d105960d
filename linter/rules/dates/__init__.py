"""DAT: days that cannot be."""
