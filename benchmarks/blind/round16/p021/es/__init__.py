"""A small (mu, lambda) evolution strategy evaluated by worker processes, with a live progress feed."""
