import argparse

from .server import CountServer
from .sheets import sample_sheets

parser = argparse.ArgumentParser("count")
parser.add_argument("--workers", type=int, default=4)
parser.add_argument("--stations", type=int, default=12)


def main():
    options = parser.parse_args()
    server = CountServer(options.workers)
    server.start()
    try:
        sums, refused = server.count(sample_sheets(options.stations))
    finally:
        server.stop()
    for party, votes in sorted(sums.items(), key=lambda item: -item[1]):
        print(f"{party:15s} {votes:6d}")
    print("refused:", refused, "audit entries:", len(server.store.entries))


if __name__ == "__main__":
    main()
