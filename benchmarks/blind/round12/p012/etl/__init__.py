"""Nightly order ETL: extract CSV-ish rows, normalise them in a pool, load totals; stage timings go to a collector."""
