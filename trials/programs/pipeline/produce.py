"""The left end of a pipe: prints numbers, and has a child announce each on its own socket."""

import os

import zmq

bus = zmq.Context.instance().socket(zmq.PUB)
bus.bind("tcp://127.0.0.1:*")

for number in range(3):
    print(number, flush=True)
    if os.fork() == 0:
        bus.send_string(f"produced {number}")  # expect: ZMQ202
        os._exit(0)
    os.wait()
