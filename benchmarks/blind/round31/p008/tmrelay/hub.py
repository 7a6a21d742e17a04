"""ZeroMQ context of the relay, renewed in every process the relay forks."""

import os

import zmq

context = zmq.Context()


def _renew() -> None:
    global context
    context = zmq.Context()


os.register_at_fork(after_in_child=_renew)
