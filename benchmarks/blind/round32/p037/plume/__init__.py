"""Spread of smoke and gas for the fire brigade's measuring units."""
