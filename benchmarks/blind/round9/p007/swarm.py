"""Load-test driver: a swarm of user processes against a local service."""
from __future__ import annotations

import argparse
import time
from typing import List

from loadtest.base import User
from loadtest.users import USER_KINDS


def hatch(kind: str, count: int) -> List[User]:
    factory = USER_KINDS[kind]
    return [factory(number) for number in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0.3)
    args = parser.parse_args()
    swarm = hatch("browser", args.users) + hatch("crawler", 1)
    for user in swarm:
        user.start()
    time.sleep(args.seconds)
    for user in swarm:
        user.join(0.5)
        if user.is_alive():
            user.kill()
            user.join()
    print("users:", len(swarm))


if __name__ == "__main__":
    main()
