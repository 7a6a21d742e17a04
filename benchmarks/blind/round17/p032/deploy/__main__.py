import sys
from contextlib import closing

from .console import Console
from .plan import Release
from .runner import Fan


def main(targets: list[str]) -> int:
    with closing(Console()) as console:
        results = Fan(console, Release("shop", 118)).over(targets)
        console.drain(200)
        for target, lines in console.lines.items():
            print(target, *lines, sep="\n  ")
    return max(results.values(), default=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
