"""Document archive, client side."""
