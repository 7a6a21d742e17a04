from . import services  # noqa: F401  (registers the services)
