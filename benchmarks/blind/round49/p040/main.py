import argparse

import zmq

from packline.cartons import Carton, conveyor
from packline.ejector import EjectorDrive, EjectorLink
from packline.grader import Grader
from packline.line import PackLine

ENDPOINT = "inproc://ejector"


def main() -> int:
    cli = argparse.ArgumentParser(description="end-of-line carton check")
    cli.add_argument("--cartons", type=int, default=20)
    cli.add_argument("--workers", type=int, default=2)
    cli.add_argument("--window", type=float, nargs=2, default=(492.0, 508.0))
    opts = cli.parse_args()

    context = zmq.Context()
    drive = EjectorDrive(context, ENDPOINT)
    drive.start()
    link = EjectorLink(context, ENDPOINT)
    line = PackLine(Grader(*opts.window, link=link), link, opts.workers)
    line.calibrate(Carton(-1, 600.0, b""))
    line.run(conveyor(opts.cartons))
    link.order("halt")
    drive.join(3)
    link.close()
    context.term()
    print(dict(line.tally), "kicked", sorted(drive.kicked), "remarks", drive.remarks)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
