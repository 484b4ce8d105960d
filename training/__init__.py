"""How the committed weights were made; not needed to run the linter."""
