"""Results go to the desk over one socket, which is opened when the first result is sent."""

import zmq

_address = None
_socket = None


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
    global _socket
    if _socket is None:
        _socket = zmq.Context.instance().socket(zmq.PUSH)
        _socket.connect(_address)
    _socket.send_json(result)
