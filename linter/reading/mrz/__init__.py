"""The machine readable zone of passports, cards and visas: parsed, compared, read off an image."""
