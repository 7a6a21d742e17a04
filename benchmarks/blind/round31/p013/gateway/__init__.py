"""Telecommand gateway: console sessions in, authenticated frames out."""
