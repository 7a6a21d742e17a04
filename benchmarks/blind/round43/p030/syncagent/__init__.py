"""Keeps a folder in step between machines; other programs talk to it over a Unix socket."""
