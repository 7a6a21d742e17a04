import socket
import threading

import zmq

from gateway.linebus import LineBus
from gateway.records import Tightening
from gateway.server import WrenchServer


def wrench(server: WrenchServer, tool: int) -> None:
    """A tool on the bench, then the end of the shift."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=3) as link:
        for bolt, torque in (("M8-1", 24.8), ("M8-2", 19.1), ("M8-3", 31.0)):
            link.sendall(Tightening(tool, bolt, torque, 90).to_bytes())
            print(bolt, link.recv(2))
        link.shutdown(socket.SHUT_RDWR)
    threading.Timer(0.8, server.shutdown).start()


def main() -> None:
    ctx = zmq.Context()
    router = ctx.socket(zmq.ROUTER)
    router.linger = 0
    port = router.bind_to_random_port("tcp://127.0.0.1")
    server = WrenchServer(LineBus(ctx, f"tcp://127.0.0.1:{port}", "gw-3"), (20.0, 30.0))
    tool = threading.Thread(target=wrench, args=(server, 41))
    tool.start()
    server.serve_forever(poll_interval=0.1)
    tool.join()
    server.server_close()
    while router.poll(200):
        print(*(part.decode() for part in router.recv_multipart()))
    router.close()
    ctx.term()


if __name__ == "__main__":
    main()
