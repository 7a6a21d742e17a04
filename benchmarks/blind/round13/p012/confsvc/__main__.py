"""Publish three revisions to two replicas; print what each has."""
import asyncio
import queue

from .authority import Authority
from .replica import Replica, fork


def collect(outbox, number):
    for _ in range(number):
        try:
            yield outbox.get(timeout=0.5)
        except queue.Empty:
            return


def main() -> None:
    outbox = fork.Queue()
    authority = Authority()
    authority.commit(log_level="info", region="eu")
    authority.commit(log_level="debug")
    authority.drop("region")
    replicas = [Replica(authority.endpoint, until, outbox) for until in (2, 3)]
    for replica in replicas:
        replica.start()
    try:
        asyncio.run(authority.replay(seconds=1.5))
    except TimeoutError:
        pass
    for name, table in sorted(collect(outbox, len(replicas))):
        print(name, table)
    for replica in replicas:
        replica.join(0.5)
        if replica.is_alive():
            replica.kill()
    authority.close()


if __name__ == "__main__":
    main()
