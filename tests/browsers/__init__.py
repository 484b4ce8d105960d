"""Real browsers for the tests: one small driver over Chromium and Firefox.

A test asks for the fixture `launch` and is run once in each browser:

    def test_title(launch: Launch) -> None:
        page = launch().page()
        page.goto("data:text/html,<title>Bonjour</title>")
        assert page.js("document.title") == "Bonjour"
"""
