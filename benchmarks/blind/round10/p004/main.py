import argparse
import os
import sys

from billing.inbox import Inbox
from billing.link import Link


def background(link: Link, invoices: range) -> int:
    child = os.fork()
    if child:
        return child
    status = 0
    try:
        for number in invoices:
            link.push(f"invoice {number}")
        link.close()
    except Exception as problem:
        print(problem, file=sys.stderr)
        status = 1
    os._exit(status)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--invoices", type=int, default=3)
    args = parser.parse_args()
    inbox = Inbox.listen()
    link = Link(inbox.address)
    link.push("hello")
    child = background(link, range(args.invoices))
    for text in inbox.take(args.invoices + 1):
        print(text)
    _, status = os.waitpid(child, 0)
    link.close()
    inbox.close()
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
