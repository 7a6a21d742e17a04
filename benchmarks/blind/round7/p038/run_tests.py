import argparse
import sys

from harness.runner import run_all


def main() -> int:
    parser = argparse.ArgumentParser(description="acceptance tests of the vending firmware")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("-k", dest="keyword", default="")
    options = parser.parse_args()
    report = run_all(jobs=options.jobs, keyword=options.keyword)
    for name, outcome in sorted(report.items()):
        print(f"{name:<20} {outcome}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
