"""The ready-to-file copy of a dossier: files that the site takes, and what a person must still do.

`plan` and `names` decide, from what was read; `convert` and what it calls make each file in a
guarded child; `folder` writes them. An original is never opened for writing.
"""
