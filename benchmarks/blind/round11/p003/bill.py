import logging
import tempfile

import zmq

from billing.base import Reporter
from billing.stages import DunningStage, InvoiceStage


def main() -> int:
    logging.basicConfig(level="WARNING")
    ctx = zmq.Context()
    reporter = Reporter(ctx, f"ipc://{tempfile.mkdtemp()}/billing")
    reporter.status("run", "started")
    stages = [cls(reporter, list(range(3))) for cls in (InvoiceStage, DunningStage)]
    for stage in stages:
        stage.start()
    for stage in stages:
        stage.join(4)
    reporter.status("run", "done")
    return max(stage.exitcode or 0 for stage in stages)


if __name__ == "__main__":
    raise SystemExit(main())
