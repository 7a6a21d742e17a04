"""Paper and label stock of a packaging printer, shared by all presses."""
