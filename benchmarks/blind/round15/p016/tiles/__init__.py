"""Map server: renders the tiles of a region in a pool; renderers ask the elevation service for heights."""
