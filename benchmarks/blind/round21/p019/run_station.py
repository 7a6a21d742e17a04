"""Barcode station at goods-in: checks the codes, prints the stickers in a helper, tells the conveyor."""
import os
import sys

from barcode.conveyor import Conveyor
from barcode.ean import checked
from barcode.printing import StickerPrinter


def main(codes):
    good, rejected = checked(codes)
    with Conveyor() as conveyor:
        conveyor.tell("batch", len(good))
        match os.fork():
            case 0:
                StickerPrinter("zebra-2").print_all(good)
                sys.exit(0)
            case helper:
                for code in rejected:
                    conveyor.tell("reject", code)
                _, status = os.waitpid(helper, 0)
        for line in conveyor.seen():
            print(line)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
