"""Bridge from an upstream feed to subscribers, with CPU-bound transforms in a process pool."""
