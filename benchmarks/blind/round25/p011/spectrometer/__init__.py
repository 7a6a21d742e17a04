"""Asyncio service of a neutron spectrometer: answers the console and fits peaks in worker processes."""
