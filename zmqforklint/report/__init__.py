"""This stage is described in its modules."""
