import argparse
import logging
import sys
import tempfile

import sample_suite  # noqa: F401  (registers its cases)
from tapir.cases import Case
from tapir.collector import Collector
from tapir.isolation import ForkedRunner
from tapir.wire import WireHandler


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("-k", dest="keyword", default="")
    parser.add_argument("--timeout", type=float, default=5.0)
    args = parser.parse_args(argv)

    with tempfile.TemporaryDirectory(prefix="tapir-") as folder:
        with Collector(f"ipc://{folder}/log") as collector:
            handler = WireHandler(collector.endpoint)
            root = logging.getLogger("tapir")
            root.setLevel(logging.DEBUG)
            root.addHandler(handler)
            try:
                root.info("collected %d classes", len(Case.registry))
                runner = ForkedRunner(timeout=args.timeout)
                outcomes = [runner.run(item) for item in Case.collect(args.keyword)]
                root.info("finished %d tests", len(outcomes))
            finally:
                root.removeHandler(handler)
                handler.close()
            lines = collector.drain()
    for outcome in outcomes:
        print(outcome)
    print(f"{len(lines)} log lines, {sum(o.failed for o in outcomes)} unexpected")
    return 0


if __name__ == "__main__":
    sys.exit(main())
