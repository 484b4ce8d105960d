"""What a person wrote down (a form, `dossier.toml`, settings) -> the model."""
