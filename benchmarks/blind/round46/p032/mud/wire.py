"""Lines between the world and the characters, copied from the tutorial."""
import zmq

context = zmq.Context()


def open_world(address):
    sock = context.socket(zmq.ROUTER)
    sock.setsockopt(zmq.LINGER, 200)
    sock.bind(address)
    return sock


def open_character(address, name):
    sock = context.socket(zmq.DEALER)
    sock.setsockopt(zmq.IDENTITY, name.encode())
    sock.setsockopt(zmq.LINGER, 500)
    sock.setsockopt(zmq.RCVTIMEO, 2000)
    sock.connect(address)
    return sock
