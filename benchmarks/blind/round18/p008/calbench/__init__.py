"""Calibration bench for pressure sensors: fits run in a process pool, points go to the trace."""
