"""The networks that read machine readable zones, trained on drawn pictures."""
