"""Serve two clients, then print what the collector got."""
import logging
import socket
import threading

import zmq

from gateway.database import Database, log
from gateway.server import Gateway
from gateway.slowlog import CollectorHandler


def client(address, *statements):
    with socket.create_connection(address, timeout=3) as s, s.makefile("rw") as f:
        for sql in statements:
            print(sql, file=f, flush=True)
            print(sql, "->", f.readline().strip())
        print(file=f, flush=True)


def main():
    ctx = zmq.Context()
    collector = ctx.socket(zmq.PULL)
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    handler = CollectorHandler(f"tcp://127.0.0.1:{port}")
    log.addHandler(handler)
    log.propagate = False
    database = Database(":memory:")
    database.query("select nap(0.03)")
    with Gateway(database) as gateway:
        for statements in (["select 1"], ["select 2", "select nap(0.05)"]):
            t = threading.Thread(target=client, args=(gateway.server_address, *statements))
            t.start()
            gateway.handle_request()
            t.join(5)
    while collector.poll(300):
        print("collected", collector.recv_string())
    log.removeHandler(handler)
    handler.close()
    collector.close()
    ctx.term()


if __name__ == "__main__":
    main()
