import zmq

from .net import ask, context
from .registry import Health, check


@check("alive")
def alive(endpoint):
    reply = ask(endpoint, "ping")
    return (Health.OK if reply == "pong" else Health.DOWN), "alive", str(reply)


@check("version")
def version(endpoint):
    reply = ask(endpoint, "version")
    return (Health.OK if reply else Health.DEGRADED), "version", str(reply)


@check("flood")
def flood(endpoint):
    """The service must take a burst of questions without a wait."""
    dealer = context().socket(zmq.DEALER)
    dealer.connect(endpoint)
    for _ in range(5):
        dealer.send_multipart([b"", b"ping"])
    got = sum(1 for _ in range(5) if dealer.poll(200) and dealer.recv_multipart())
    dealer.close()
    return (Health.OK if got == 5 else Health.DEGRADED), "flood", f"{got}/5"
