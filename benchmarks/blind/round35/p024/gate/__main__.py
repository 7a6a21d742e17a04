import socket
import threading
from queue import SimpleQueue

import zmq

from .egress import batcher, tagged
from .server import ProbeServer

LINES = (b"t1=291.4K t2=290.0K\n", b"p=101.2 v=3 w=4.5 q=6\n", b"t1=292.1K t3=4\n")


def probes(address, answers):
    for line in LINES:
        with socket.create_connection(address, timeout=3) as conn:
            conn.sendall(line)
            answers.put(conn.makefile().readline().strip())


def main():
    ctx = zmq.Context()
    lake = ctx.socket(zmq.PULL)
    port = lake.bind_to_random_port("tcp://127.0.0.1")
    sink = tagged({"site": "b12"}, batcher(ctx, f"tcp://127.0.0.1:{port}", 2))

    answers = SimpleQueue()
    with ProbeServer(sink) as server:
        t = threading.Thread(target=probes, args=(server.server_address, answers), daemon=True)
        t.start()
        server.serve(len(LINES))
        t.join(3)
    while not answers.empty():
        print(answers.get())
    stored = 0
    while lake.poll(150):
        stored += len(lake.recv_json())
    print("stored", stored)
    lake.close(linger=0)
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
