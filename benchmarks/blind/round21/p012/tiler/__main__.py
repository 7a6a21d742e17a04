import argparse
import sys

from . import settings
from .app import TilerApp


def main() -> int:
    parser = argparse.ArgumentParser("tiler")
    parser.add_argument("command", choices=["start", "check"])
    parser.add_argument("--rounds", type=int, default=settings.ROUNDS)
    args = parser.parse_args()
    app = TilerApp(rounds=args.rounds)
    match args.command:
        case "check":
            app.preflight()
            return 0
        case "start":
            return app.start()


if __name__ == "__main__":
    sys.exit(main())
