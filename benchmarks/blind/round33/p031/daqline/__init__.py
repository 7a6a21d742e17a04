"""Small readout chain for the test-beam setup: crates -> event builder -> run summary."""

__version__ = "0.9.3"
