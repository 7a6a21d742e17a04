"""Finds ZeroMQ contexts and sockets that cross a fork, and proves each finding by running the program."""

__version__ = "0.1.0"
