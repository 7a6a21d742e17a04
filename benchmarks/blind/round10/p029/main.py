"""A pipeline of PUSH/PULL stages."""
import argparse
import time

from pipeline.build import build
from pipeline.source import Source


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stages", nargs="*", default=["strip", "upper"])
    args = parser.parse_args()
    source = Source()
    stages = build(source.url, args.stages)
    processes = [stage.fork() for stage in stages]
    source.emit([" one ", " two "])
    time.sleep(0.6)
    for process in processes:
        process.kill()
        process.join()
    source.close()
    for stage in stages:
        stage.close()


if __name__ == "__main__":
    main()
