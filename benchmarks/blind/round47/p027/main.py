import argparse
import json
import logging
import tempfile

import zmq

from mailgw import logconf
from mailgw.delivery import DeliveryPool, Maildir
from mailgw.message import Envelope


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--workers", type=int, default=2)
    opts = ap.parse_args()
    ctx = zmq.Context()
    collector = ctx.socket(zmq.PULL)
    collector.linger = 0
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    url = "tcp://127.0.0.1:%d" % port
    logconf.setup(url)
    logging.info("mail gateway starts")
    with tempfile.TemporaryDirectory() as tmp:
        with DeliveryPool(opts.workers, Maildir(tmp), url) as pool:
            for rcpt in ("ann@example.org", "bob@example.org", "eve@example.org"):
                pool.inbox.put(Envelope.compose("gw@example.org", rcpt, "Report", "see attachment"))
    seen = []
    while collector.poll(300):
        seen.append(json.loads(collector.recv())["proc"])
    logging.info("collector has %d records", len(seen))
    logconf.teardown()
    collector.close()
    ctx.term()


if __name__ == "__main__":
    main()
