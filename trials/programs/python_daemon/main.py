"""A daemon that uses the socket that it made before it became one, although that closed every descriptor."""

import sys
import time

import daemon
import zmq


def serve(bus):
    for number in range(3):
        bus.send_string(f"beat {number}")  # expect: ZMQ202
        time.sleep(0.1)


def connect():
    bus = zmq.Context.instance().socket(zmq.PUB)
    bus.bind("tcp://127.0.0.1:*")
    return bus


if sys.argv[1:] == ["late"]:
    with daemon.DaemonContext():
        bus = zmq.Context.instance().socket(zmq.PUB)
        bus.bind("tcp://127.0.0.1:*")
        bus.send_string("beat")
else:
    bus = connect()
    with daemon.DaemonContext():
        serve(bus)
