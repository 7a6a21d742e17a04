"""Same comparison in the foreground, as a table."""
import argparse
from collections import Counter

from recon import channels, jobs
from recon.inbox import inbox


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", type=int, default=3)
    args = parser.parse_args()
    with inbox() as box:
        table = Counter()
        for n in range(args.accounts):
            jobs.reconcile("BE68%04d" % n, box.endpoint)
        for topic, account, *_ in box.read():
            if topic != "begin":
                table[account, topic] += 1
        channels.close_all()
    for (account, topic), count in sorted(table.items()):
        print("%s  %-12s %3d" % (account, topic, count))


if __name__ == "__main__":
    main()
