"""The local server: what the browser extension and the counsellor's page talk to."""
