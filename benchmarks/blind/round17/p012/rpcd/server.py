import json
import logging

import zmq

from .arbiter import Arbiter
from .transport import Transport

CALLS = [("math.add", [1, 2, 3]), ("text.upper", ["ping"]), ("nope", [])]


def call_all(transport):
    for rid, (method, params) in enumerate(CALLS):
        body = json.dumps({"id": rid, "method": method, "params": params}).encode()
        transport.backend.send_multipart([b"", body])
    replies = {}
    while len(replies) < len(CALLS) and transport.backend.poll(600):
        _, raw = transport.backend.recv_multipart()
        reply = json.loads(raw)
        replies[reply["id"]] = reply
    return replies


def main():
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    transport = Transport()
    transport.backend.sndtimeo = 800
    arbiter = Arbiter(transport)
    arbiter.spawn_all()
    try:
        print(call_all(transport))
    except zmq.ZMQError as exc:
        print("no workers:", exc)
    finally:
        arbiter.reap(3)
        transport.close()


if __name__ == "__main__":
    main()
