"""Distributed ship motion simulator: hull, engine and autopilot models in processes of their own."""
