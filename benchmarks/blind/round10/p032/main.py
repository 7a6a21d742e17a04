import argparse

from thumbs import pool
from thumbs.tasks import thumbnail


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=5)
    args = parser.parse_args()
    with pool.collector() as collector:
        futures = [pool.get(collector.url).submit(thumbnail, f"{n}.jpg") for n in range(args.count)]
        print(sorted(future.result() for future in futures))
        print(collector.drain(args.count), "events")
        pool.shutdown()


if __name__ == "__main__":
    main()
