import argparse
import logging
import sys

from gate.config import GatewayConfig
from gate.gateway import Gateway
from gate.workers import run_workers


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", "--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    gateway = Gateway(GatewayConfig.from_env())
    gateway.open()
    gateway.publish("gateway.up", workers=args.workers)
    try:
        failed = run_workers(gateway, args.workers)
    finally:
        gateway.close()
    print("failed workers:", failed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
