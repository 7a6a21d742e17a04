"""Small CAN to ZeroMQ gateway."""

__version__ = "0.4.1"
