"""What we hand out: reports, the « non exigible » page."""
