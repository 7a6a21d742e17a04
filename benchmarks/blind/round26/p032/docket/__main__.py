import logging
import os
import sys
import tempfile

from .model import Step
from .office import employ, open_office
from .register import NoticeBoard

DAY = {
    "Pryce": [("2024-C-0001", Step.SERVED), ("2024-C-0001", Step.HEARD)],
    "Halloran": [("2024-C-0002", Step.FILED), ("2024-C-0002", Step.HEARD), ("2024-C-0002", Step.DECIDED)],
}


def main():
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="docket") as tmp:
        board = NoticeBoard("ipc://" + os.path.join(tmp, "board"))
        office = open_office(board)
        try:
            clerks = [employ(office, name, steps) for name, steps in DAY.items()]
            for clerk in clerks:
                clerk.start()
            for clerk in clerks:
                clerk.join(3)
                if clerk.is_alive():
                    clerk.kill()
            logging.info("open at the end of the day: %s", ", ".join(office.register().open_cases()))
        finally:
            office.shutdown()
            board.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
