"""The local server, by real HTTP on loopback."""
