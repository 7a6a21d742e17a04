import argparse

from taskq import jobs  # noqa: F401  (registers the tasks)
from taskq.queue import Job, MemoryQueue
from taskq.worker import Worker


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--burst", action="store_true", help="leave when the queue is empty")
    parser.add_argument("--name", default="w1")
    args = parser.parse_args()
    queue = MemoryQueue([
        Job("resize", {"width": 320, "image": "cat.png"}),
        Job("report", {"month": "2024-05"}),
    ])
    done = Worker(args.name, queue).work(burst=args.burst)
    print(f"{done} jobs done")


if __name__ == "__main__":
    main()
