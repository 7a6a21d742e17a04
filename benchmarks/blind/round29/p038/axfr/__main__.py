import argparse
import json
import logging
import time

import zmq

from axfr.master import Primary
from axfr.publish import ChangeFeed
from axfr.transfer import TransferRunner


def zone_lines(n):
    yield f"z{n}.test SOA ns1.z{n}.test"
    for h in range(20 + n):
        yield f"h{h}.z{n}.test A 192.0.2.{h}"
        if h % 4 == 0:
            yield f"h{h}.z{n}.test AAAA 2001:db8::{h:x}"


def main():
    parser = argparse.ArgumentParser(prog="axfr")
    parser.add_argument("--zones", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    primary = Primary({f"z{n}.test": list(zone_lines(n)) for n in range(args.zones)}).start()
    with zmq.Context() as ctx:
        feed = ChangeFeed(ctx, "inproc://changes")
        watcher = ctx.socket(zmq.SUB)
        watcher.subscribe("")
        watcher.connect("inproc://changes")
        time.sleep(0.05)
        runner = TransferRunner(primary.server_address, feed)
        for n in range(args.zones + 1):
            runner.start(f"z{n}.test")
        runner.loop()
        while watcher.poll(100):
            zone, change = watcher.recv_multipart()
            print(zone.decode(), json.loads(change))
        print(feed.sent, "changes published")
        watcher.close()
        feed.close()
    primary.shutdown()
    primary.server_close()


if __name__ == "__main__":
    main()
