"""Particles in a box, split into slabs; every slab is stepped by a process of its own."""
from .slab import Slab, Side
from .exchange import Exchange

__all__ = ["Slab", "Side", "Exchange"]
