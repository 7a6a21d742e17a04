"""Calibration of small CCD frames."""
