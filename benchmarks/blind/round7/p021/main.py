import argparse
import logging

from feed.engine import Engine, EngineConfig


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=0.8)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(process)d %(message)s")
    engine = Engine(EngineConfig(run_seconds=args.seconds))
    try:
        engine.run()
    finally:
        engine.shutdown()


if __name__ == "__main__":
    main()
