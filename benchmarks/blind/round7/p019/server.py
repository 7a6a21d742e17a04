import argparse
import asyncio
import logging

from scoring.app import ScoringApp
from scoring.options import Options


def main() -> None:
    parser = argparse.ArgumentParser(description="spam scoring")
    parser.add_argument("--messages", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    app = ScoringApp(Options(messages=args.messages, workers=args.workers))
    print(asyncio.run(app.run()))


if __name__ == "__main__":
    main()
