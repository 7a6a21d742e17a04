"""The right end of a pipe: adds up, and has a child listen on its own socket, in vain."""

import os
import sys

import zmq

listener = zmq.Context.instance().socket(zmq.SUB)

print(sum(map(int, sys.stdin)))
if os.fork() == 0:
    listener.subscribe(b"")  # expect: ZMQ202
    os._exit(0)
os.wait()
