"""Replays a firing day from the shot list."""

import argparse
from collections import Counter

from range_ops.ballistics import Shot
from range_ops.control import RangeControl


def shot_list(count: int) -> list[Shot]:
    return [Shot(n, 540.0 + 12.5 * n, 32.0 + 2 * (n % 4)) for n in range(1, count + 1)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shots", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    with RangeControl(args.workers) as control:
        for impact in control.replay(shot_list(args.shots)):
            print(f"shot {impact.number}: {impact.distance:.1f} m in {impact.flight_time:.2f} s")
        roles = Counter(beat["role"] for beat in control.beats)
    print("heartbeats:", dict(roles))


if __name__ == "__main__":
    main()
