import array
import functools
import logging
import math
import socket
import tempfile
import threading

import zmq

from .decoder import DecoderClient, LoopbackDecoder
from .server import SpeechServer


def caller(address, session, bursts):
    """A telephone: bursts of tone with pauses between."""
    tone = array.array("h", (int(6000 * math.sin(i / 5)) for i in range(3200)))
    pause = array.array("h", bytes(2 * 3200))
    with socket.create_connection(address, timeout=3) as conn:
        conn.sendall(session.encode() + b"\n")
        for _ in range(bursts):
            conn.sendall(tone.tobytes() + pause.tobytes())
        conn.shutdown(socket.SHUT_WR)
        return conn.makefile().readline().strip()


def main():
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    log = logging.getLogger("gateway")
    context = zmq.Context()
    backend = LoopbackDecoder(context)
    backend.start()
    connect = functools.partial(DecoderClient, context, backend.endpoint)
    with tempfile.TemporaryDirectory() as hold, SpeechServer(("127.0.0.1", 0), connect, hold) as server:
        loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        loop.start()
        for number, bursts in enumerate((1, 3, 2)):
            try:
                answer = caller(server.server_address, f"call-{number}", bursts)
            except OSError as exc:
                answer = f"failed ({exc})"
            log.info("call-%d: %s utterances accepted", number, answer)
        server.shutdown()
        loop.join(3)
        server.server_close()
    backend.join(0.2)
    backend.halt()
    log.info("decoder got %d utterances", len(backend.received))
    context.term()


if __name__ == "__main__":
    main()
