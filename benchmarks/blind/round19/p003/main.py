"""Key rotation service whose workers write an audit trail; a small supervisor restarts them."""
import logging
import sys

import zmq

from audit import AuditTrail, build_sink
from conf import load
from rotation import rotate_all
from supervisor import Supervisor


def main() -> int:
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(name)s: %(message)s")
    cfg = load("audit.ini")
    collector = zmq.Context.instance().socket(zmq.PULL)
    collector.bind(cfg["audit"]["endpoint"])

    trail = AuditTrail(actor="rotator", sink=build_sink(cfg["audit"]))
    with trail.record("service.start"):
        sup = Supervisor(max_restarts=cfg["supervisor"].getint("max_restarts"))
        for tenant in cfg["tenants"]["names"].split():
            sup.add(tenant, lambda attempt, t=tenant: rotate_all(t, trail, attempt))
    sup.run(deadline=5.0)

    seen = 0
    while collector.poll(150):
        seen += 1
        collector.recv_multipart()
    logging.getLogger("main").info("audit entries: %d", seen)
    trail.sink.close()
    collector.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
