"""Ingest of downlinked scenes: each scene is unpacked by a process of its own."""
