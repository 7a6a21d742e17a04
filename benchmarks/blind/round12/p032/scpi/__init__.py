"""I-V sweep of a diode with a source meter and a bench multimeter, both behind an instrument server."""
