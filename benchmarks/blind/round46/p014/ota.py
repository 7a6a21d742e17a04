from __future__ import annotations

import argparse
import logging
import pathlib
import tempfile

import zmq

import sandbox
from manifest import demo_bundle
from reporting import HeadUnitReporter
from steps import REGISTRY

log = logging.getLogger("ota")


def apply(args: argparse.Namespace) -> bool:
    with tempfile.TemporaryDirectory(prefix="ota") as tmp, zmq.Context() as context:
        folder = pathlib.Path(tmp)
        endpoint = f"ipc://{folder}/headunit"
        manifest = demo_bundle(folder, args.slot)
        if args.fail_step == "verify":
            manifest.sha256 = "0" * 64
        reporter = HeadUnitReporter(context, endpoint)
        screen = context.socket(zmq.SUB)
        screen.subscribe(b"ota")
        screen.connect(endpoint)
        screen.poll(100)
        ok = True
        try:
            reporter.progress("begin", 0)
            for name, step in REGISTRY.items():
                code = sandbox.run_step(step, manifest, reporter)
                log.info("%s: exit code %d", name, code)
                if code:
                    ok = False
                    break
            reporter.progress("end", 100 if ok else 0)
            bars = 0
            while screen.poll(100):
                screen.recv_multipart(zmq.NOBLOCK)
                bars += 1
            log.info("screen drew %d bars, update %s", bars, "applied" if ok else "refused")
        finally:
            screen.close(0)
            reporter.close()
    return ok


def main() -> None:
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers(dest="command", required=True)
    cmd = sub.add_parser("apply")
    cmd.add_argument("--bundle", required=True)
    cmd.add_argument("--slot", choices="ab", default="a")
    cmd.add_argument("--fail-step")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    apply(args)


if __name__ == "__main__":
    main()
