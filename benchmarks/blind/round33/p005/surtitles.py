import argparse
import collections

from hall import Hall
from prompter import Monitor


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--show", default="carmen")
    cli.add_argument("--halls", type=int, default=1)
    opts = cli.parse_args()

    monitor = Monitor()
    halls = [Hall(chr(ord("A") + n), opts.show, monitor.endpoint) for n in range(opts.halls)]
    for hall in halls:
        hall.start()
    tally = collections.Counter()
    for report in monitor.read_all(900):
        tally[report["what"]] += 1
        print(f"[{report['hall']}] {report['what']}")
    for hall in halls:
        hall.join(3)
        if hall.is_alive():
            hall.kill()
            hall.join()
    monitor.close()
    print(dict(tally))


if __name__ == "__main__":
    main()
