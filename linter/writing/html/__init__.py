"""The report as a page: what it shows (`view`), how (`*.html`, `report.css`), and to whom."""
