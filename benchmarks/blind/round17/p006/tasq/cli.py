import argparse

from .broker import Broker


def main(argv=None):
    parser = argparse.ArgumentParser(prog="tasq")
    parser.add_argument("--jobs", type=int, default=3)
    opts = parser.parse_args(argv)
    with Broker() as broker:
        futures = [broker.enqueue("digest", f"text {n}") for n in range(opts.jobs)]
        futures.append(broker.enqueue("ratio", 1, 0))
        for future in futures:
            error = future.exception(timeout=5)
            print("error" if error else future.result(), error or "")
        broker.pump()
        print(dict(broker.tally))


if __name__ == "__main__":
    main()
