import argparse
import pathlib
import shutil
import tempfile

from . import daemonize
from .serialport import Port
from .service import LinkMonitor


def options():
    parser = argparse.ArgumentParser(prog="linkmond")
    parser.add_argument("--lines", type=int, default=10)
    parser.add_argument("--foreground", action="store_true")
    parser.add_argument("--check", action="store_true", help="print the mean at the end")
    parser.add_argument("--linger", type=float, default=3.0)
    return parser.parse_args()


def main():
    args = options()
    run_dir = pathlib.Path(tempfile.mkdtemp(prefix="linkmond"))
    monitor = LinkMonitor(f"ipc://{run_dir}/health")
    notify = None if args.foreground else daemonize.background(args.linger)
    port = Port()
    daemonize.tell_ready(notify)
    try:
        port.play(args.lines)
        monitor.run(port, args.lines)
        if args.check:
            print("mean level", monitor.summary())
    finally:
        port.close()
        monitor.stop()
        shutil.rmtree(run_dir, ignore_errors=True)


if __name__ == "__main__":
    main()
