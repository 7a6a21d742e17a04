"""Inter-annotator agreement server: clients post label lists, the server answers with Cohen's kappa."""
import json
import logging
import socket
import threading

from agreement_server import AgreementServer
from logs import live_log, listener


def client(address, labels_a, labels_b):
    with socket.create_connection(address, timeout=3) as conn:
        conn.sendall(json.dumps({"a": labels_a, "b": labels_b}).encode() + b"\n")
        return json.loads(conn.makefile().readline())


def main():
    with listener() as (url, received), live_log(url):
        log = logging.getLogger("agree")
        with AgreementServer(("127.0.0.1", 0)) as server:
            worker = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
            worker.start()
            log.info("listening on port %d", server.server_address[1])
            for a, b in (("NNVV", "NNVN"), ("PPPN", "PPPN"), ("NN", "N")):
                print(client(server.server_address, list(a), list(b)))
            server.shutdown()
            worker.join(2)
        log.info("closed")
    print("log lines", len(received))


if __name__ == "__main__":
    main()
