import logging
import pathlib
import tempfile

from ticketing.jobs import group_booking, print_plan
from ticketing.procs import TimedWorker, Worker
from ticketing.seats import SeatMap


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory(prefix="tickets") as folder:
        seats = SeatMap(8, 12, f"ipc://{folder}/screens")
        seats.take(0, 5)
        printer = Worker(print_plan, folder, seats.rows, seats.width)
        printer.start()
        groups = [TimedWorker(group_booking, seats, row, 4, folder) for row in (2, 3)]
        for job in groups:
            job.start()
        ok = [job.finish() for job in groups]
        printer.join(5)
        if printer.is_alive():
            printer.kill()
        files = sorted(p.name for p in pathlib.Path(folder).glob("*.txt"))
        logging.info("groups %s, files %s", ok, files)
        seats.close()


if __name__ == "__main__":
    main()
