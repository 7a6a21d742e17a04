"""Toy Monte Carlo production: muons through a scintillator stack."""
