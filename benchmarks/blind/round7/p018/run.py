import argparse
import logging

from indexer.hub import broker_url, get_channel
from indexer.shards import ShardManager
from indexer.sink import Sink


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--shards", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s: %(message)s")
    sink = Sink(broker_url())
    get_channel("control").send({"cmd": "begin", "shards": args.shards})
    manager = ShardManager(args.shards)
    manager.build(["alpha beta", "beta gamma", "gamma delta", "delta"])
    logging.info("%d messages at the sink", sink.drain())
    sink.close()


if __name__ == "__main__":
    main()
