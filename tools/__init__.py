"""Programs for those who build and publish the project."""
