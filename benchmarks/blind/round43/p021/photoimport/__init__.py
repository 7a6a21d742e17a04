"""Import photos from a camera card into a dated library."""

__version__ = "0.4.2"
