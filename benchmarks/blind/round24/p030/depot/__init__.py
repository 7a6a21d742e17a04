"""Artifact proxy: looks blobs up in an upstream depot and keeps digests warm; verification runs on a pool."""
