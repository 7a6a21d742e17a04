"""Lab notebook front end: one forked process per request, one bus for all."""
import json
import os
import socketserver
import threading

import zmq

from relay import Relay


class Entry(socketserver.StreamRequestHandler):
    """Weighs a notebook line; the result goes home by the relay's pipe."""

    def handle(self):
        words = self.rfile.readline().split()
        result = {
            "who": os.getpid(),
            "words": len(words),
            "longest": max(map(len, words), default=0),
        }
        self.server.relay.submit(result)
        self.wfile.write(json.dumps({"words": len(words)}).encode() + b"\n")


class Notebook(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    timeout = 3

    def __init__(self, bus, relay):
        super().__init__(("127.0.0.1", 0), Entry)
        self.bus = bus
        self.relay = relay
        self.admitted = 0

    def verify_request(self, request, client_address):
        self.admitted += 1
        self.bus.send_json({"admitted": self.admitted})
        return client_address[0] == "127.0.0.1"

    def handle_timeout(self):
        self.bus.send_json({"idle": True})

    def server_close(self):
        super().server_close()
        self.bus.send_json({"closing": True})


def main():
    ctx = zmq.Context()
    tap = ctx.socket(zmq.PULL)
    tap.bind("inproc://bus")
    bus = ctx.socket(zmq.PUSH)
    bus.connect("inproc://bus")

    relay = Relay(ctx, "inproc://bus")
    relay.start()
    server = Notebook(bus, relay)

    from client import write_lines
    lines = [b"gel lane 3 smeared", b"repeat with fresh buffer tomorrow", b"ok"]
    scribe = threading.Thread(target=write_lines, args=(server.server_address, lines), daemon=True)
    scribe.start()
    for _ in lines:
        server.handle_request()
    scribe.join(3)
    server.server_close()
    relay.finish()

    seen = []
    while tap.poll(150):
        seen.append(tap.recv_json())
    print("results", sorted(m["words"] for m in seen if "words" in m))
    print("admitted", max(m.get("admitted", 0) for m in seen))
    bus.close(linger=0)
    tap.close(linger=0)
    ctx.term()


if __name__ == "__main__":
    main()
