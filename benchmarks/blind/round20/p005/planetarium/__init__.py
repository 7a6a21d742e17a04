"""Planetarium control desk: renders star frames in worker processes while instruments report to the console."""
