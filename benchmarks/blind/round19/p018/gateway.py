"""Line-protocol metrics gateway: TCP in (one connection per agent), ZeroMQ out."""
import json
import socket
import sys
import threading
import time

import zmq

from protocol import Point
from server import MetricsHandler, MetricsServer
from uplink import Uplink


def agent(address, lines):
    with socket.create_connection(address, timeout=2) as conn:
        conn.sendall("\n".join(lines).encode() + b"\n\n")
        conn.settimeout(2)
        return conn.makefile().readline().strip()


def main():
    ctx = zmq.Context()
    uplink = Uplink(ctx=ctx)
    store = ctx.socket(zmq.SUB)
    store.connect(uplink.url)
    store.subscribe(Uplink.TOPIC)

    server = MetricsServer(("127.0.0.1", 0), MetricsHandler, uplink=uplink)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    time.sleep(0.2)
    uplink.publish([Point("gateway.up", 1.0, {})])

    try:
        for lines in (["cpu,host=a 0.5", "mem,host=a 812"], ["cpu,host=b 0.9", "junk"]):
            print("agent:", agent(server.server_address, lines))
    finally:
        server.shutdown()
        server.server_close()
        thread.join(2)

    names = []
    while store.poll(250):
        _topic, body = store.recv_multipart()
        names += [p["name"] for p in json.loads(body)]
    print("stored:", sorted(names))
    ctx.destroy(linger=0)


if __name__ == "__main__":
    sys.exit(main())
