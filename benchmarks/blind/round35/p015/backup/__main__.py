import argparse
import tempfile
from pathlib import Path

from .executor import MODES
from .hub import ReportHub
from .model import Volume


def main():
    ap = argparse.ArgumentParser(prog="backup")
    ap.add_argument("--source", type=Path, required=True)
    ap.add_argument("--volumes", nargs="+", required=True)
    ap.add_argument("--mode", choices=sorted(MODES), default="inline")
    ap.add_argument("--patience", type=float, default=3.0)
    args = ap.parse_args()

    hub = ReportHub()
    with tempfile.TemporaryDirectory(prefix="backup-") as store:
        volumes = [
            Volume(name, args.source / name, Path(store) / f"{name}.tar.gz")
            for name in args.volumes
        ]
        # the third argument bounds how long one volume may take
        MODES[args.mode](volumes, hub, args.patience)
        sizes = {v.name: v.target.stat().st_size for v in volumes if v.target.exists()}
    for report in hub.reports():
        print(report)
    print(sorted(sizes))
    hub.close()


main()
