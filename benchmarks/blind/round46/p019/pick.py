import argparse

import zmq

from cell.line import Line
from cell.telemetry import Dashboard, Telemetry, discard


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--parts", type=int, default=4)
    ap.add_argument("--dry", action="store_true", help="no telemetry")
    args = ap.parse_args()
    with zmq.Context() as ctx:
        ctx.linger = 0
        dashboard = Dashboard(ctx)
        telemetry = Telemetry(ctx, dashboard.port)
        emit = discard if args.dry else telemetry.emitter()
        dashboard.show()
        emit({"cell": 1, "state": "run"})
        with Line(emit).running() as line:
            line.feed(args.parts)
            for part in line.results():
                print(f"part {part['id']}: {part['x']},{part['y']} with {part['force']:.1f} N")
        emit({"cell": 1, "state": "idle"})
        dashboard.show()
        dashboard.sub.close()
        telemetry.pub.close()


if __name__ == "__main__":
    main()
