"""One trial, in the interpreter and with the pyzmq that are measured: syntax of Python 3.8, no third library."""
