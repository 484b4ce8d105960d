"""anef-linter: what would get an ANEF application refused or delayed, said before it is sent."""

__version__ = "0.1.0"
