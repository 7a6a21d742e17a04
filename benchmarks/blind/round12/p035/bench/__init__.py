"""End-of-line test bench for DC/DC converters: stations test units in parallel, a ledger keeps results."""
