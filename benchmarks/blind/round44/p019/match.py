import argparse
import logging

from recon import channels, jobs
from recon.inbox import inbox

log = logging.getLogger("recon.match")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    accounts = ["BE68%04d" % n for n in range(args.accounts)]
    with inbox() as box:
        channels.get(box.endpoint).put("run", len(accounts))
        outcome = jobs.in_children(accounts, box.endpoint)
        channels.get(box.endpoint).put("done", sum(1 for code in outcome.values() if code == 0))
        for topic, *fields in box.read():
            log.info("%-12s %s", topic, " ".join(fields))
        channels.close_all()


if __name__ == "__main__":
    main()
