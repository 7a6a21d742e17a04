"""Hyper-parameter search: trials run as programs of their own and report to the driver's PULL socket."""
