"""Thumbnail service: a FastAPI front with a pool of rendering processes."""
