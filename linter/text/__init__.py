"""Letters, dates and names as people write them. Nothing here knows a document or a law."""
