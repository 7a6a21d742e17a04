import argparse
import logging
import multiprocessing
import time

from logship import Collector, PushHandler
from stages import STAGES


def run_stage(stage, rows: int) -> None:
    process = multiprocessing.Process(target=stage, args=(rows,), name=stage.__name__)
    process.start()
    process.join(2)
    if process.is_alive():
        process.kill()
        process.join()
        logging.getLogger("etl").error("stage %s killed", process.name)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--stages", type=int, default=len(STAGES))
    parser.add_argument("--rows", type=int, default=180)
    options = parser.parse_args()

    with Collector() as collector:
        handler = PushHandler(collector.url, level=logging.INFO)
        root = logging.getLogger()
        root.setLevel(logging.INFO)
        root.addHandler(handler)
        log = logging.getLogger("etl")
        log.info("pipeline starts with %d rows", options.rows)
        for stage in STAGES[:options.stages]:
            run_stage(stage, options.rows)
        log.info("pipeline finished")
        time.sleep(0.3)
        root.removeHandler(handler)
        handler.close()
    print(collector.summary())


if __name__ == "__main__":
    main()
