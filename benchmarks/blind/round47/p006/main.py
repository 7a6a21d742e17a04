import argparse
import logging

from forecast import Plan, run
from forecast.feed import context, feed


def main() -> None:
    parser = argparse.ArgumentParser(description="nightly forecast")
    parser.add_argument("--stores", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    plan = run(Plan([f"store-{n}" for n in range(options.stores)], jobs=options.jobs))
    for name, forecast in plan.results.items():
        print(f"{name}: {forecast.next:.1f} (alpha {forecast.alpha})")
    feed.close()
    context.term()


if __name__ == "__main__":
    main()
