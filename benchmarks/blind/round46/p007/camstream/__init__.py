"""Camera streams of the vehicle."""
