"""Serve a small package registry; every request runs in a process of its own."""
import json
import logging
import socket
import tempfile
import threading

from registry.audit import AuditReader, AuditTrail
from registry.handlers import RegistryServer
from registry.packages import Package, Repository


def ask(address, *words: str) -> dict:
    with socket.create_connection(address, timeout=2) as link:
        link.sendall((" ".join(words) + "\n").encode())
        return json.loads(link.makefile().readline() or "null")


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    repository: Repository[Package] = Repository()
    repository += Package("libfoo", "1.2.0", requires=("libbar",))
    repository += Package("libbar", "0.9.1")
    repository += Package("tool", "3.0", requires=("libfoo",))

    with tempfile.TemporaryDirectory() as run:
        with AuditReader(f"ipc://{run}/audit") as reader, AuditTrail(reader.endpoint) as trail:
            with RegistryServer(("127.0.0.1", 0), repository, trail) as server:
                loop = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
                loop.start()
                for query in (("show", "libfoo"), ("resolve", "tool"), ("show", "nothing"), ("drop", "x")):
                    print(*query, "->", ask(server.server_address, *query))
                server.shutdown()
                loop.join(2)
            print("audit lines:", len(reader.read()))


if __name__ == "__main__":
    main()
