"""MLLP to message-bus gateway for ADT and ORU traffic."""

__version__ = "2.4.1"
