"""Dome supervisor: forks a slit controller and a weather guard, all logs go to the control room."""
