import argparse
import logging
import socket
import tempfile
import threading

from .audit import AuditStore
from .hl7 import END, frame
from .server import MllpServer

TEMPLATE = (
    "MSH|^~\\&|ADT|WARD{ward}|GATE|HOSP|20240311||ADT^A0{kind}|C{number:05d}|P|2.5\r"
    "PID|1||{mrn}^^^HOSP||DOE^JANE\r"
    "PV1|1|I|WARD{ward}^1^2\r"
)


def feed(port: int, ward: int, number: int) -> bool:
    """What an ADT sender does: connect, send, wait for the ACK."""
    with socket.create_connection(("127.0.0.1", port), timeout=2) as conn:
        for kind in (1, 3):
            text = TEMPLATE.format(ward=ward, kind=kind, number=number * 10 + kind, mrn=70000 + number)
            conn.sendall(frame(text.encode("latin-1")))
            reply = b""
            while END not in reply:
                chunk = conn.recv(1024)
                if not chunk:
                    return False
                reply += chunk
        conn.shutdown(socket.SHUT_WR)
    return b"MSA|AA" in reply


def main() -> None:
    parser = argparse.ArgumentParser(prog="mllpgate")
    parser.add_argument("--feeds", type=int, default=2)
    parser.add_argument("--port", type=int, default=0)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")

    with tempfile.TemporaryDirectory(prefix="mllpgate-") as spool:
        endpoint = f"ipc://{spool}/audit"
        store = AuditStore(endpoint)
        store.start()
        server = MllpServer(("127.0.0.1", args.port), endpoint)
        port = server.server_address[1]

        def drive() -> None:
            try:
                for number in range(args.feeds):
                    logging.info("feed %d acknowledged: %s", number, feed(port, number + 2, number))
            finally:
                server.shutdown()

        sender = threading.Thread(target=drive, name="feeds")
        sender.start()
        server.serve_forever(poll_interval=0.1)
        sender.join(5)
        server.server_close()
        store.stop()
        logging.info("audit holds %d entries", len(store.entries))


if __name__ == "__main__":
    main()
