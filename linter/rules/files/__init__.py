"""Files: can ANEF take them, can a person read them."""
