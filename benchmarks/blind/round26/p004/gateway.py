import argparse
import logging
import time

import zmq

from probe_sim import run_probe
from server import GatewayServer
from uplink import Uplink


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--devices", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s[%(process)d] %(message)s")
    log = logging.getLogger("gateway")

    collector = zmq.Context.instance().socket(zmq.SUB)
    collector.subscribe(b"soil")
    port = collector.bind_to_random_port("tcp://127.0.0.1")

    uplink = Uplink(f"tcp://127.0.0.1:{port}")
    server = GatewayServer(("127.0.0.1", 0), uplink)
    collector.poll(150)
    server.run_in_background()
    try:
        for n in range(args.devices):
            try:
                log.info("probe %d: %d acks", n, run_probe(f"soil-{n}", server.server_address))
            except OSError as exc:
                log.warning("probe %d: %s", n, exc)
        time.sleep(0.3)
    finally:
        server.shutdown()
        server.server_close()
    received = 0
    while collector.poll(100):
        collector.recv_multipart()
        received += 1
    log.info("collector received %d readings", received)
    uplink.close()
    collector.close(0)


if __name__ == "__main__":
    main()
