"""A session's socket, used in a child by each of several tests."""

import multiprocessing

import pytest
import zmq


@pytest.fixture(scope="session")
def bus():
    context = zmq.Context()
    socket = context.socket(zmq.PUB)
    socket.bind("tcp://127.0.0.1:*")
    yield socket
    socket.close(linger=0)
    context.term()


def announce(bus, number):
    bus.send_string(f"job {number}")  # expect: ZMQ202


@pytest.mark.parametrize("number", range(4))
def test_a_child_announces_a_job(bus, number):
    child = multiprocessing.get_context("fork").Process(target=announce, args=(bus, number))
    child.start()
    child.join()
    assert child.exitcode == 0
