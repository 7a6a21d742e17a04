"""A guest book over plain TCP, with a live ticker over ZeroMQ."""
