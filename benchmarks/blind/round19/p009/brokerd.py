"""Secret broker daemon: hands out short-lived leases, announces itself on a status bus."""
import argparse
import os
import pathlib
import time

from broker import Broker
from daemon_util import daemonize
from settings import layered


def parse(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument("--config", default="broker.json")
    ap.add_argument("--pidfile", default="brokerd.pid")
    ap.add_argument("--ttl", type=float, default=1.0)
    return ap.parse_args(argv)


def main(argv=None):
    args = parse(argv)
    conf = layered(pathlib.Path(args.config))
    pidfile = pathlib.Path(args.pidfile)
    broker = Broker(conf)
    daemonize(pidfile, lifetime=int(conf["lifetime"]))
    broker.run(until=time.monotonic() + args.ttl)
    pidfile.unlink(missing_ok=True)


if __name__ == "__main__":
    os.umask(0o077)
    main()
