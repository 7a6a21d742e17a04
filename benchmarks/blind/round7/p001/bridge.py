import argparse
import logging
import threading

from bridge_app.server import BridgeServer, CommandHandler
from bridge_app.tester import ask


def main() -> None:
    parser = argparse.ArgumentParser(description="text commands for the message bus")
    parser.add_argument("--clients", type=int, default=2)
    parser.add_argument("--bus", default="tcp://127.0.0.1:1")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with BridgeServer(("127.0.0.1", 0), CommandHandler, args.bus) as server:
        loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        loop.start()
        for n in range(args.clients):
            answers = [ask(server.server_address, text) for text in (f"note hello {n}", f"query key{n}")]
            logging.info("client %d: %s", n, answers)
        server.shutdown()
        loop.join()


if __name__ == "__main__":
    main()
