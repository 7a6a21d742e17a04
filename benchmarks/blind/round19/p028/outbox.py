"""The outbox: where rendered letters go on their way to the mail relay."""
import contextlib
import typing as t

import zmq


class Envelope(t.NamedTuple):
    to: str
    subject: str
    body: str

    def frames(self) -> list[bytes]:
        return [part.encode() for part in self]


@contextlib.contextmanager
def relay(address: str) -> t.Iterator[zmq.Socket]:
    """Stand-in for the relay's intake."""
    with zmq.Context() as context, context.socket(zmq.PULL) as intake:
        intake.bind(address)
        yield intake


@contextlib.contextmanager
def outbox(address: str, high_water: int = 100) -> t.Iterator[t.Callable[[Envelope], None]]:
    context = zmq.Context()
    push = context.socket(zmq.PUSH)
    push.sndhwm = high_water
    push.linger = 100
    push.connect(address)

    def post(envelope: Envelope) -> None:
        push.send_multipart(envelope.frames(), flags=zmq.NOBLOCK)

    try:
        yield post
    finally:
        push.close()
        context.term()
