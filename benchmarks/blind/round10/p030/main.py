import os
import tempfile

from flow.plan import Plan
from flow.run import Runner


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(folder).then("double", lambda n: 2 * n).then("inc", lambda n: n + 1)
        with Runner(plan) as runner:
            print(os.getpid(), runner.feed([1, 2, 3]))


if __name__ == "__main__":
    main()
