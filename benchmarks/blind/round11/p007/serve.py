import logging
import multiprocessing as mp
import tempfile

from chat.bus import Bus
from chat.moderator import Moderator


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    bus = Bus(f"ipc://{tempfile.mkdtemp()}/chat")
    verdicts = mp.Queue()
    moderator = Moderator(bus, verdicts)
    moderator.start()
    moderator.stop()
    logging.info("verdicts available: %s", not verdicts.empty())


if __name__ == "__main__":
    main()
