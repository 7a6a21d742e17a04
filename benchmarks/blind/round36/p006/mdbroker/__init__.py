"""A small Majordomo (MDP/0.2 flavoured) broker with local worker processes."""

__version__ = "0.4.1"
