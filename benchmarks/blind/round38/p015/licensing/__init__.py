"""A floating-licence server."""
