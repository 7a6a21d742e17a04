"""Stands for the vendor's RIP, a program which talks only to terminals."""
import sys
import time


def main(pages):
    for page in pages:
        sys.stdout.write("%%%%[ Page: %s ]%%%%\n" % page)
        sys.stdout.flush()
        time.sleep(0.05)
    sys.stdout.write("%%[ LastPage ]%%\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
