import logging
from contextlib import ExitStack

from .daemon import detach
from .mover import Mover
from .resources import report_channel, spool

log = logging.getLogger("datamover")


def main(endpoint: str = "tcp://127.0.0.1:9") -> None:
    logging.basicConfig(level=logging.INFO)
    with ExitStack() as stack:
        reports = stack.enter_context(report_channel(endpoint))
        detach()
        source = stack.enter_context(spool())
        mover = Mover(source, reports)
        log.info("moved %d exposures", mover.sweep())


if __name__ == "__main__":
    main()
