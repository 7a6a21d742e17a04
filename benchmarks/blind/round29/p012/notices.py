"""Seat change notices for the kiosks at the gate."""
import threading

import zmq


class NoticeBoard:
    def __init__(self, context, endpoint):
        self.socket = context.socket(zmq.PUB)
        self.socket.sndhwm = 200
        self.socket.linger = 200
        self.socket.connect(endpoint)
        self._lock = threading.Lock()

    def seat(self, flight, seat, state):
        with self._lock:
            self.socket.send_string(f"seat {flight} {seat} {state}")

    def flight(self, flight, state):
        with self._lock:
            self.socket.send_string(f"flight {flight} {state}")


_board = None


def install(board):
    global _board
    _board = board


def board():
    if _board is None:
        raise LookupError("no notice board installed")
    return _board
