"""Chat gateway: TCP lines in, messages on the bus out; a process per connection."""
from __future__ import annotations

import socket
import threading

from chatgw.bus import Bus
from chatgw.server import ChatHandler, ChatServer


def client(address: tuple, lines: list) -> str:
    with socket.create_connection(address, timeout=2) as conn:
        stream = conn.makefile("rw")
        for line in lines:
            print(line, file=stream, flush=True)
        return stream.readline().strip()


def main() -> None:
    bus = Bus()
    with ChatServer(("127.0.0.1", 0), ChatHandler, bus) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        print(client(server.server_address, ["/join ops", "hello", "/quit"]))
        print(client(server.server_address, ["/trace on", "/quit"]))
        server.shutdown()
        thread.join()
    bus.close()


if __name__ == "__main__":
    main()
