import logging
import threading

import zmq

from .protocol import Msg, pack, unpack
from .server import FirmwareServer


def node_simulator(context: zmq.Context, port: int) -> None:
    with context.socket(zmq.DEALER) as sock:
        sock.linger = 0
        sock.connect(f"tcp://127.0.0.1:{port}")
        for kind in (Msg.HELLO, Msg.START, Msg.STATUS, Msg.QUIT):
            sock.send(pack(kind, 17))
            if not sock.poll(3000):
                return
            answer, node, text = unpack(sock.recv())
            logging.info("node %d %s: %s", node, answer.name, text.decode())


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    context = zmq.Context()
    server = FirmwareServer(context, bytes(range(256)) * 4)
    peer = threading.Thread(target=node_simulator, args=(context, server.port))
    peer.start()
    try:
        server.serve()
    finally:
        peer.join()
        server.close()
        context.term()


if __name__ == "__main__":
    main()
