"""Import job whose log goes to the log server as well."""
import logging
import multiprocessing
import sys

from importer.logship import setup_logging
from importer.reader import chunks, load

log = logging.getLogger("importer")


def main() -> int:
    handler = setup_logging("tcp://127.0.0.1:29872")
    log.info("started")
    processes = [
        multiprocessing.Process(target=load, args=(number, chunk), name=f"load-{number}")
        for number, chunk in enumerate(chunks(range(40), 20))
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(2)
    log.info("ended")
    handler.close()
    return max(process.exitcode or 0 for process in processes)


if __name__ == "__main__":
    sys.exit(main())
