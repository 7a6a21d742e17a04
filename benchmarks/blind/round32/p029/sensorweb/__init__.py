"""Air and noise measuring network of the city, data collection."""
