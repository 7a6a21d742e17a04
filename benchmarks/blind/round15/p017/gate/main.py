import socket
import threading

import zmq

from .bus import WorldBus
from .server import GateServer

SCRIPTS = {"ada": ["move 3 4", "say hello", "help"], "bob": ["move 1", "jump"]}


def play(address: tuple[str, int], name: str, lines: list[str], out: list[str]) -> None:
    with socket.create_connection(address, timeout=4) as conn:
        conn.sendall("".join(f"{line}\n" for line in (name, *lines)).encode())
        conn.shutdown(socket.SHUT_WR)
        out += [f"{name}: {line}" for line in conn.makefile().read().splitlines()]


def main() -> None:
    ctx = zmq.Context()
    world = ctx.socket(zmq.PULL)
    url = f"tcp://127.0.0.1:{world.bind_to_random_port('tcp://127.0.0.1')}"
    bus = WorldBus(url)
    out: list[str] = []
    with GateServer(bus) as server:
        players = [
            threading.Thread(target=play, args=(server.server_address, name, lines, out))
            for name, lines in SCRIPTS.items()
        ]
        for p in players:
            p.start()
        for _ in players:
            server.handle_request()
        for p in players:
            p.join()
    bus.close()
    print(*sorted(out), sep="\n")
    while world.poll(200):
        print(world.recv_json())
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
