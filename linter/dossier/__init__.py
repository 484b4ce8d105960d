"""The dossier seen against the law: who, what, when, what is missing. Facts, no findings."""
