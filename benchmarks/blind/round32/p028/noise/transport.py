import contextlib
import logging

import zmq

log = logging.getLogger("noise.transport")


@contextlib.contextmanager
def endpoint(kind, *, bind=None, connect=None, context=None):
    """A socket with the options our data centre asks for; ends its context if it made it."""
    own = context is None
    context = context or zmq.Context()
    socket = context.socket(kind)
    socket.setsockopt(zmq.LINGER, 500)
    socket.setsockopt(zmq.SNDTIMEO, 1000)
    socket.setsockopt(zmq.RCVTIMEO, 1500)
    try:
        if bind:
            socket.bind(bind)
        if connect:
            socket.connect(connect)
        yield socket
    finally:
        socket.close()
        if own:
            context.term()


def self_test():
    """The installation test of the acceptance protocol, item 4."""
    with zmq.Context() as context:
        with endpoint(zmq.REP, bind="inproc://selftest", context=context) as server:
            with endpoint(zmq.REQ, connect="inproc://selftest", context=context) as client:
                client.send(b"ping")
                server.send(server.recv())
                answer = client.recv()
    log.info("self test: %s", answer.decode())
    return answer == b"ping"
