from __future__ import annotations

import argparse
import json
import logging
import random
import socket
import threading
import time

import zmq

from ingest import EventBus, IngestServer


def upload(port: int, stream: str, index: int) -> str:
    body = random.Random(index).randbytes(20_000)
    header = json.dumps({"stream": stream, "index": index, "length": len(body)})
    with socket.create_connection(("127.0.0.1", port), timeout=3) as conn:
        conn.sendall(header.encode() + b"\n" + body)
        return conn.makefile().readline().strip()


def packager(ctx: zmq.Context, endpoint: str, stream: str) -> zmq.Socket:
    sub = ctx.socket(zmq.SUB)
    sub.linger = 0
    sub.connect(endpoint)
    for topic in (b"$hb", stream.encode()):
        sub.subscribe(topic)
    sub.poll(1500)
    return sub


def drain(sub: zmq.Socket, seconds: float) -> list[dict]:
    events, deadline = [], time.monotonic() + seconds
    while time.monotonic() < deadline:
        if sub.poll(50):
            topic, body = sub.recv_multipart()
            if topic != b"$hb":
                events.append(json.loads(body))
    return events


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--uploads", type=int, default=2)
    parser.add_argument("--stream", default="studio-1")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")

    ctx = zmq.Context()
    bus = EventBus(ctx)
    with IngestServer(("127.0.0.1", 0), bus) as server:
        loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        loop.start()
        sub = packager(ctx, bus.endpoint, args.stream)
        for index in range(args.uploads):
            print("upload", index, upload(server.port, args.stream, index))
        events = drain(sub, 0.8)
        server.shutdown()
        loop.join(2)
    print(f"{len(events)} segment events of {args.uploads} uploads")
    sub.close()
    bus.close()
    ctx.term()


if __name__ == "__main__":
    main()
