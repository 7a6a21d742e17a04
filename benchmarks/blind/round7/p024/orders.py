import argparse
import logging

from gateway.router import OrderRouter


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--venues", type=lambda s: s.split(","), default=["xlon"])
    parser.add_argument("--qty", type=int, default=100)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(levelname)s %(message)s")
    router = OrderRouter(args.venues)
    router.start()
    router.submit("VOD", args.qty)
    router.stop()


if __name__ == "__main__":
    main()
