import logging
import tempfile
from pathlib import Path

import zmq

from .client import Client
from .server import ShellServer


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as context:
        root = Path(tmp)
        (root / "notes.txt").write_text("buy milk\n")
        (root / "todo.txt").write_text("everything else\n" * 20)
        server = ShellServer(root, context)
        client = Client(server.port, ["uname", "ls", "sum notes.txt todo.txt", "reboot"])
        client.start()
        try:
            server.serve(idle=4)
        finally:
            server.close()
        client.join(5)
        print("\n".join(client.transcript))
        print(f"{server.served} commands served")


if __name__ == "__main__":
    main()
