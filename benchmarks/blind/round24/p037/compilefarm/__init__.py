"""A small compile farm: compile units are handed to long-lived workers that take leases from a broker."""
