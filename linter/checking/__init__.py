"""Run the rules on a dossier, and conclude."""
