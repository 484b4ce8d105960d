"""The e-photo: its code and its age."""
