"""Results go to the desk over one socket of each process, which is opened when it first sends one."""

import os

import zmq

_address = None
_socket = None
_owner = None


def open_desk():
    global _address
    desk = zmq.Context.instance().socket(zmq.PULL)
    port = desk.bind_to_random_port("tcp://127.0.0.1")
    _address = f"tcp://127.0.0.1:{port}"
    return desk


def collect(desk):
    done = []
    while desk.poll(500):
        done.append(desk.recv_json()["name"])
    return done


def send(result):
    global _socket, _owner
    if _owner != os.getpid():
        _owner = os.getpid()
        _socket = zmq.Context.instance().socket(zmq.PUSH)
        _socket.connect(_address)
    _socket.send_json(result)
