#!/usr/bin/env python3
"""Records all configured cameras for a while and prints a health table."""
import configparser
import sys
import tempfile
import time
from collections import namedtuple

import zmq

from segments import CameraStage

Camera = namedtuple("Camera", "name width height fps")


def load(path):
    cp = configparser.ConfigParser()
    with open(path) as fh:
        cp.read_file(fh)
    cams = []
    for section in cp.sections():
        if section.startswith("camera:"):
            s = cp[section]
            cams.append(
                Camera(section.split(":", 1)[1], s.getint("width"), s.getint("height"), s.getint("fps"))
            )
    return cp["recorder"], cams


def drain(pull, table):
    while True:
        try:
            msg = pull.recv_json(zmq.NOBLOCK)
        except zmq.Again:
            return
        table[msg["stage"]] = msg


def main(path):
    conf, cams = load(path)
    ctx = zmq.Context()
    pull = ctx.socket(zmq.PULL)
    port = pull.bind_to_random_port("tcp://127.0.0.1")
    table = {}
    with tempfile.TemporaryDirectory(prefix="rec-") as directory:
        stages = [
            CameraStage(c, "tcp://127.0.0.1:%d" % port, directory, conf.getint("segment_frames"))
            for c in cams
        ]
        for st in stages:
            st.start()
        end = time.monotonic() + conf.getfloat("run_seconds")
        while time.monotonic() < end:
            if pull.poll(100):
                drain(pull, table)
        for st in stages:
            st.shutdown()
        if pull.poll(300):
            drain(pull, table)
    for st in stages:
        row = table.get(st.name, {"state": "no report", "frames": "-", "segments": "-"})
        print("%-10s %-10s frames=%s segments=%s" % (st.name, row["state"], row["frames"], row["segments"]))
    pull.close(0)
    ctx.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
