"""The annexe's official text: read, compared with the data, shown word for word."""
