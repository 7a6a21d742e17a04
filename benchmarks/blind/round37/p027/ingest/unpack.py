"""Run as a program: unpack one raw file and tell the supervisor about it."""
import os
import sys

import zmq

from . import ccsds


def main(url, raw_path):
    with open(raw_path, "rb") as fh:
        blob = fh.read()
    bands = {}
    for apid, _seq, payload in ccsds.packets(blob):
        bands.setdefault(apid, bytearray()).extend(payload)
    for apid, data in bands.items():
        with open(f"{raw_path}.b{apid:02d}", "wb") as out:
            out.write(data)
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as push:
        push.linger = 1000
        push.connect(url)
        push.send_json({"scene": os.path.basename(raw_path), "bands": sorted(bands), "nice": os.nice(0)})
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
