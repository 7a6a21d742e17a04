"""Nightly order ETL: extract partitions, convert amounts, load into sqlite."""

__version__ = "2.3.1"
