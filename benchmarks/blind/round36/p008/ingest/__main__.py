import argparse
import json
import logging
import tempfile
import threading

import zmq

from .remotelog import setup
from .service import IngestService

DOCUMENT = "title = report {n}\nauthor = nobody\n-- cut here --\npages = {n}\n"


def feed(endpoint, count):
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.linger = 1000
        push.connect(endpoint)
        for n in range(count):
            push.send_multipart([b"doc%d" % n, DOCUMENT.format(n=n).encode()])


def collector(endpoint, stop, records):
    with zmq.Context() as context, context.socket(zmq.PULL) as pull:
        pull.bind(endpoint)
        while not stop.is_set():
            if pull.poll(100):
                records.append(json.loads(pull.recv()))


def main():
    parser = argparse.ArgumentParser(prog="ingest")
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--no-remote-log", dest="remote", action="store_false")
    options = parser.parse_args()
    records, stop = [], threading.Event()
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as context:
        log_url = f"ipc://{folder}/log"
        intake = f"ipc://{folder}/intake"
        sink = threading.Thread(target=collector, args=(log_url, stop, records))
        sink.start()
        setup(log_url if options.remote else None)
        service = IngestService(context, intake)
        threading.Thread(target=feed, args=(intake, options.batch)).start()
        try:
            service.run(options.batch)
        finally:
            service.close()
            logging.shutdown()
            stop.set()
            sink.join()
    processes = {record["process"] for record in records}
    print(f"{service.rows} rows, {len(records)} log records from {len(processes)} processes")


if __name__ == "__main__":
    main()
