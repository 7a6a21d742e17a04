"""Metric exporter: gathers samples in worker processes, logs to the bus."""
import argparse
import logging
import logging.config
from concurrent.futures import ProcessPoolExecutor

from exporting.gather import PROBES, gather


def logging_config(endpoint: str) -> dict:
    return {
        "version": 1,
        "handlers": {
            "wire": {"()": "exporting.wire.WireHandler", "endpoint": endpoint},
        },
        "loggers": {"exporting": {"level": "DEBUG", "handlers": ["wire"]}},
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--endpoint", default="tcp://127.0.0.1:50991")
    args = parser.parse_args()
    logging.config.dictConfig(logging_config(args.endpoint))
    log = logging.getLogger("exporting.main")
    log.info("up")
    with ProcessPoolExecutor(max_workers=2) as pool:
        for _ in range(args.rounds):
            for sample in pool.map(gather, PROBES):
                print(sample.name, round(sample.value, 1))
    log.info("down")
    logging.shutdown()


if __name__ == "__main__":
    main()
