import logging
import socket

from .jobs import TREE
from .supervisor import Supervisor
from .telemetry import Telemetry


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    telemetry = Telemetry(socket.gethostname())
    try:
        tree = Supervisor(TREE, telemetry)
        tree.start()
        tree.wait(3.0)
    finally:
        telemetry.close()


if __name__ == "__main__":
    main()
