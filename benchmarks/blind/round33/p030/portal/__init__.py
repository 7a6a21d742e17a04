"""Job submission gateway of the compute centre."""
