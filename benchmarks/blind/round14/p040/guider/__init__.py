"""Autoguider of an amateur observatory: an event loop on a Poller, with image reduction in child processes."""
