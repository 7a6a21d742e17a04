"""Warehouse label station: renders ZPL labels in a pool and shows previews on the packing screens."""
