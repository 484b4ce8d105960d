"""The words of the domain in frozen dataclasses: what comes in, what was read, what goes out."""
