"""Crate control of a particle detector: starts readout programs as subprocesses and logs the sequence."""
