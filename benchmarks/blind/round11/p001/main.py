import argparse
import logging

from intake.audit import AuditTrail
from intake.config import Settings
from intake.pipeline import install, run_batch


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    settings = Settings.load()
    trail = AuditTrail(settings.endpoint)
    install(trail)
    orders = [{"id": n, "sku": f"A{n}", "qty": n} for n in range(args.orders)]
    print("accepted", run_batch(orders, settings.workers))
    trail.close()


if __name__ == "__main__":
    main()
