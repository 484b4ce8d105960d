"""2D-Doc: the French signed barcode of bills, tax notices and ANEF attestations."""
