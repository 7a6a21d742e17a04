"""Bridges two message buses; `--detach` puts the bridge into the background."""
from __future__ import annotations

import argparse
import logging
import os
import sys
import tempfile

from busbridge.bridge import Bridge
from busbridge.detach import detach
from busbridge.frames import Frame, Kind


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--detach", action="store_true")
    parser.add_argument("--frames", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    bridge = Bridge(upstream="tcp://127.0.0.1:50441", downstream="tcp://127.0.0.1:*")
    bridge.check()
    if args.detach:
        status = os.path.join(tempfile.gettempdir(), f"bridge-{os.getpid()}.status")
        detach(status)
    for number in range(args.frames):
        bridge.dispatch(Frame(Kind.DATA, b"payload %d" % number))
    bridge.dispatch(Frame(Kind.PING))
    bridge.dispatch(Frame(Kind.STOP))
    return 0


if __name__ == "__main__":
    sys.exit(main())
