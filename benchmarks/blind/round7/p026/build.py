import argparse
import sys

import buildbot.steps  # noqa: F401
from buildbot.runner import BuildRunner
from buildbot.registry import Step


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("steps", nargs="*", default=["lint"])
    args = parser.parse_args()
    runner = BuildRunner("builder-1")
    ok = runner.run([Step(name) for name in args.steps])
    print(f"{ok} steps passed")
    return 0 if ok == len(args.steps) else 1


if __name__ == "__main__":
    sys.exit(main())
