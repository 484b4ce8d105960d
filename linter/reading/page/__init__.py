"""What is measured on the picture of a page, whatever it says."""
