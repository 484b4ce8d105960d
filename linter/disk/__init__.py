"""Files written whole or not at all, and told when they have changed."""
