"""Controller of a servo press line: presses poll the parameter feed of the plant."""
