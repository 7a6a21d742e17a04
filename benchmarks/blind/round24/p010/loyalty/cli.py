import sys

from .services import Ledger
from .settlement import run_settlement

CARDS = {"C-100": 120, "C-200": 45}


def main(args: list[str]) -> int:
    if args != ["settle"]:
        print("usage: loyalty settle", file=sys.stderr)
        return 2
    ledger = Ledger(CARDS).start()
    try:
        for card, total in run_settlement(ledger.endpoint, list(CARDS), grace=3.5):
            print(f"{card}: {total} points")
    finally:
        ledger.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
