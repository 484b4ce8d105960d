"""When to file: R. 431-5 and what being late means."""
