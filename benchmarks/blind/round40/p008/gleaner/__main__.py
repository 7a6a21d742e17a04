import argparse
import logging
import string

from .jobs import JOBS
from .pool import MapperPool


def sample(lines: int) -> list[str]:
    letters = string.ascii_lowercase
    return [
        " ".join(letters[: 1 + (n * k) % 19] for k in range(1, 9))
        for n in range(1, lines + 1)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="gleaner")
    parser.add_argument("job", choices=sorted(JOBS))
    parser.add_argument("--mappers", type=int, default=2)
    parser.add_argument("--chunk", type=int, default=25)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    lines = sample(100)
    chunks = [lines[at : at + options.chunk] for at in range(0, len(lines), options.chunk)]
    with MapperPool(options.job, options.mappers) as pool:
        partials = pool.run(chunks)
    print(options.job, JOBS[options.job].reduce(partials))


if __name__ == "__main__":
    main()
