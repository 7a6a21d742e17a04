import logging
import multiprocessing

from etl.shipping import install
from etl.steps import transform

log = logging.getLogger("etl")


def main() -> None:
    install("tcp://127.0.0.1:29873")
    log.info("started")
    with multiprocessing.Pool(2) as pool:
        for row in pool.imap(transform, range(5)):
            log.info("row %s", row)
    log.info("ended")
    logging.shutdown()


if __name__ == "__main__":
    main()
