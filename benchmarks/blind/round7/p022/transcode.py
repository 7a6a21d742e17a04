import argparse
import logging

from video.clips import Library
from video.farm import Farm
from video.status import status


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--clips", type=int, default=4)
    parser.add_argument("--quiet", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    library = Library(args.clips)
    with Farm(size=2) as farm:
        if not args.quiet:
            status.open()
        status.update("begin", clips=args.clips)
        sizes = farm.transcode(library)
        status.update("end", bytes=sum(sizes))
    status.close()
    print(sizes)


if __name__ == "__main__":
    main()
