"""Weighbridge tickets of a grain elevator: axle readings in, net weights and a live board out."""
__version__ = "0.4.2"
