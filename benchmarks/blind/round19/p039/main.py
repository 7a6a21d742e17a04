"""Price server of a chain of bookshops, with a short self-test as its till."""
import logging
import socket
import threading

import zmq

from storefront.catalogue import CampaignCatalogue
from storefront.events import ViewLog
from storefront.server import TillServer

log = logging.getLogger("till")


def till(port: int, *skus: str) -> list[str]:
    with socket.create_connection(("127.0.0.1", port), timeout=3) as line:
        with line.makefile("rw") as talk:
            for sku in skus:
                talk.write(f"PRICE {sku}\n")
            talk.write("QUIT\n")
            talk.flush()
            return talk.read().split()


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    desk = zmq.Context.instance().socket(zmq.PULL)
    upstream = f"tcp://127.0.0.1:{desk.bind_to_random_port('tcp://127.0.0.1')}"
    viewed = ViewLog(upstream)
    with TillServer(CampaignCatalogue({"dune": 999, "emma": 700}, {"emma": 500}), viewed) as server:
        viewed("*", opened=True)
        loop = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
        loop.start()
        log.info("prices: %s", till(server.server_address[1], "dune", "emma", "none"))
        while desk.poll(400):
            log.info("event %s", desk.recv_json())
        server.shutdown()
        loop.join()
    viewed.close()
    desk.close(0)


if __name__ == "__main__":
    main()
