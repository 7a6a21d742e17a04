import argparse
import logging

import zmq

from app.heartbeat import Heartbeat
from hosting import HostBuilder, ServiceCollection, detach


def configure(options: argparse.Namespace):
    def add(services: ServiceCollection) -> None:
        services.add_singleton("context", lambda _: zmq.Context())
        services.add_singleton("heartbeat", lambda s: Heartbeat(s["context"], options.beats))

    return add


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--beats", type=int, default=5)
    parser.add_argument("--foreground", action="store_true")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")

    host = HostBuilder().configure_services(configure(options)).use_hosted_service("heartbeat").build()
    if not options.foreground:
        detach()
    host.run()
    host.services["context"].term()


if __name__ == "__main__":
    main()
