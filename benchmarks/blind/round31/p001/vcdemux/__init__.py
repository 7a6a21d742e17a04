"""Virtual channel demultiplexer for the S-band return link."""

__version__ = "2.4.1"
