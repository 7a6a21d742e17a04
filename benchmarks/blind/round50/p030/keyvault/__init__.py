"""A pre-forking server of derived keys."""
