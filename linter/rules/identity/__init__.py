"""Identity: the form and the documents speak of one person."""
