"""Page rendering service: requests come in over ROUTER, pages are rendered in a process pool."""
