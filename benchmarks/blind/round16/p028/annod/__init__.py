"""Part-of-speech annotation daemon and the control script that starts, watches and stops it."""
