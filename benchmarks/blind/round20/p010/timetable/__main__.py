import argparse
import multiprocessing

from .screen import LOGGER, Screen, log_to
from .solver import attempt


def main() -> None:
    parser = argparse.ArgumentParser(prog="timetable")
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    with Screen() as screen:
        LOGGER.info("screen is on port %d", screen.port)
        records = multiprocessing.Queue()
        with multiprocessing.Pool(args.workers, log_to, (records,)) as pool:
            listener = screen.listen(records)
            listener.start()
            score, seed = min(pool.imap_unordered(attempt, range(args.seeds)))
            listener.stop()
        LOGGER.info("best seed %d (%d clashes)", seed, score)
    print(f"best seed {seed}: {score} clashes")


if __name__ == "__main__":
    main()
