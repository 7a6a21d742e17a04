"""Night scheduler of a spectrograph: reduction stages are plugins and each runs in a process of its own."""
import argparse

from spectro.runner import StageProcess, load_stage
from spectro.feed import FrameFeed


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stages", nargs="+", default=["flat", "arc"])
    options = parser.parse_args(argv)

    feed = FrameFeed()
    running = []
    for name in options.stages:
        process = StageProcess(load_stage(name, feed.endpoint))
        process.start()
        running.append(process)
    for number in range(5):
        feed.emit("blue", number)
    for process in running:
        process.join(2)
        if process.is_alive():
            process.kill()
            process.join()
    feed.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
