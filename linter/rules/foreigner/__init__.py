"""The « numéro étranger » (AGDREF)."""
