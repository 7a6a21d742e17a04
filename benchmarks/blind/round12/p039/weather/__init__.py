"""Weather mast of an observatory: reads the serial NMEA stream and publishes it; `--emulate` plays the mast on a pty."""
