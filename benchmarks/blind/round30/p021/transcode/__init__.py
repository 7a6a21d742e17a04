"""Ladder transcoding farm."""
