import argparse
import http.client
import logging
import sys
import threading
import time

import zmq

from .stream import ImpressionStream
from .web import PixelServer


def hit(port: int, path: str) -> int:
    conn = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        conn.request("GET", path)
        response = conn.getresponse()
        response.read()
        return response.status
    except OSError:
        return 599
    finally:
        conn.close()


def main() -> int:
    ap = argparse.ArgumentParser(prog="beacon")
    ap.add_argument("--hits", type=int, default=4)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO)

    ctx = zmq.Context()
    stream = ImpressionStream(ctx)
    reader = ctx.socket(zmq.SUB)
    reader.connect(stream.url)
    reader.subscribe(b"")
    time.sleep(0.15)
    stream.write("control", {"state": "up"})

    server = PixelServer(("127.0.0.1", 0), stream)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    port = server.server_address[1]
    statuses = [hit(port, "/health")]
    statuses += [hit(port, f"/p.gif?c=camp{n % 3}&i=imp{n}") for n in range(args.hits)]
    time.sleep(0.3)
    server.shutdown()
    server.server_close()

    seen = 0
    while reader.poll(200):
        reader.recv(zmq.NOBLOCK)
        seen += 1
    logging.info("statuses %s, %d records on the stream", statuses, seen)
    reader.close()
    stream.close()
    ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main())
