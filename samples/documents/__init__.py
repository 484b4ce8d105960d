"""The documents of the samples: each a function, people and days -> the bytes of a PDF.

One file a family. Layouts follow the real things; every company, school and office is invented.
"""
