import argparse
import collections
import json
import os
import sqlite3
import tempfile

import zmq

from archive import alarms, packets, pipeline


def read_alarms(desk: zmq.Socket, patience: int = 200) -> collections.Counter:
    kinds: collections.Counter = collections.Counter()
    while desk.poll(patience):
        kinds[json.loads(desk.recv())["kind"]] += 1
    return kinds


def main() -> None:
    parser = argparse.ArgumentParser(description="archive one pass of telemetry")
    parser.add_argument("--frames", type=int, default=60)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="tm-") as folder:
        os.environ[alarms.ENDPOINT_VAR] = f"ipc://{folder}/alarms"
        ctx = zmq.Context()
        desk = ctx.socket(zmq.PULL)
        desk.linger = 0
        desk.bind(os.environ[alarms.ENDPOINT_VAR])

        alarms.raise_alarm("archive-open", frames=options.frames)
        db = sqlite3.connect(os.path.join(folder, "pass.db"))
        raw = packets.downlink(options.frames)
        samples = pipeline.calibrated(packets.decommutate(raw), options.workers)
        last = None
        for last in pipeline.stored(samples, db):
            pass
        alarms.raise_alarm("archive-closed", last=last)

        rows = db.execute("select apid, count(*) from tm group by apid").fetchall()
        db.close()
        print(dict(rows), dict(read_alarms(desk)))
        desk.close()
        ctx.term()
        alarms.alarm_link().close()


if __name__ == "__main__":
    main()
