"""MEL: the address to which the administration writes."""
