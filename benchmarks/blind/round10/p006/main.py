"""A small cron: forks every due job and hears of its result."""
from sched_app import jobs  # noqa: F401  (registers the jobs)
from sched_app.scheduler import Scheduler


def main() -> None:
    scheduler = Scheduler(tick=0.05)
    scheduler.start()
    try:
        scheduler.run(ticks=4)
    finally:
        scheduler.stop()


if __name__ == "__main__":
    main()
