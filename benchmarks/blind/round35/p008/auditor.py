"""Look through collected auth logs, one process per file."""

import argparse
import json
import multiprocessing
import os
from pathlib import Path

import zmq

from scan import scan_file
from sink import AuditSink


def collect(inbox, wait_ms):
    while inbox.poll(wait_ms):
        yield json.loads(inbox.recv())


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("directory", type=Path)
    ap.add_argument("--pattern", default="sudo|su:")
    ap.add_argument("--timeout", type=float, default=2.0)
    args = ap.parse_args()

    context = zmq.Context.instance()
    inbox = context.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    sink = AuditSink()
    sink.open(f"tcp://127.0.0.1:{port}")
    sink.record(file=None, line=0, text="audit begins", origin=os.getpid())

    processes = []
    for path in sorted(args.directory.glob("*.log")):
        proc = multiprocessing.Process(target=scan_file, args=(path, args.pattern), daemon=True)
        proc.start()
        processes.append(proc)
    for proc in processes:
        proc.join(args.timeout)
        if proc.is_alive():
            proc.kill()
            proc.join()

    findings = list(collect(inbox, 300))
    print(len(findings), "findings:")
    for finding in findings:
        print(" ", finding["file"], finding["line"], finding["text"])
    inbox.close(0)


if __name__ == "__main__":
    main()
