from __future__ import annotations

import argparse
import tempfile

from config import Config
from puller import Puller, _pull
from upstream import Probe, UpstreamGate


def pull(config: Config, dry: bool) -> int:
    gate = UpstreamGate()
    gate.start()
    gate.ready.wait(2)
    serial = Probe.ask(f"tcp://127.0.0.1:{gate.port}", config.packages, config.probe_timeout)
    gate.join(4)
    if serial is None:
        print("upstream does not want us now")
        return 1
    if dry:
        for package in config.packages:
            print(_pull((serial, package)))
        return 0
    with tempfile.TemporaryDirectory() as run_dir:
        puller = Puller(config.workers, f"ipc://{run_dir}/feed")
        try:
            print(*puller.pull(serial, config.packages, config.batch), sep="\n")
            print(sum(1 for _ in puller.fed()), "lines on the board")
        finally:
            puller.close()
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="mirrorctl")
    parser.add_argument("--config", type=Config.load, required=True)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("pull").add_argument("--dry", action="store_true")
    args = parser.parse_args()
    return pull(args.config, args.dry)


if __name__ == "__main__":
    raise SystemExit(main())
