import argparse
import logging
import threading

from legacy.client import send_line
from legacy.gateway import GatewayServer, LineHandler


def main() -> None:
    parser = argparse.ArgumentParser(description="line protocol to ZeroMQ")
    parser.add_argument("--clients", type=int, default=2)
    parser.add_argument("--upstream", default="tcp://127.0.0.1:1")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    server = GatewayServer(("127.0.0.1", 0), LineHandler, args.upstream)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        for n in range(args.clients):
            for line in (f"LOG client {n}", f"GET key{n}"):
                logging.info("%s -> %s", line, send_line(server.server_address, line))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


if __name__ == "__main__":
    main()
