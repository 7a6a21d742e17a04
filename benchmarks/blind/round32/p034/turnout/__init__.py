"""Station turnout: brings calls from the control room to the stations' printers, lights and doors."""

__version__ = "3.8.2"
