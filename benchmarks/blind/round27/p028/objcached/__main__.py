import argparse

from .config import Config
from .daemon import Daemon
from .server import CacheServer


def main() -> int:
    parser = argparse.ArgumentParser(prog="objcached")
    parser.add_argument("--ticks", type=int, default=5)
    parser.add_argument("--budget", type=int, default=4096)
    options = parser.parse_args()
    config = Config(ticks=options.ticks, budget=options.budget)

    with CacheServer(config) as server, Daemon(config.pidfile, follow=True) as daemon:
        daemon.say(f"objcached ready, pid file {config.pidfile.name}")
        server.serve()
        daemon.say(f"objcached done {server.store.figures()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
