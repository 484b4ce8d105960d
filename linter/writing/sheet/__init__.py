"""The sheet for the person: every reason for which the dossier is not ready, in plain sentences."""
