"""What the API offers: one module a resource, each with its `make_blueprint`."""
