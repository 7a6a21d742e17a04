import logging
import os

from .store import Store

SESSION = ["SET color blue", "SET size 12", "GET color", "DEL size weight", "BGSAVE", "FLY", "GET size"]


def main():
    logging.basicConfig(level=logging.INFO)
    store = Store("dump.json")
    try:
        for line in SESSION:
            print(">", line)
            print(store.execute(line))
        print("snapshot", "written" if store.snapshots.finish() else "lost")
    finally:
        store.close()
        if os.path.exists("dump.json"):
            os.unlink("dump.json")


if __name__ == "__main__":
    main()
