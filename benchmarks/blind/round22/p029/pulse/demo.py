"""Start two members beside the monitor, let one stop early, and tell who is alive."""
import os

from . import beat
from .monitor import Monitor
from .ticker import Ticker


def start_member(ticker: Ticker) -> int:
    if pid := os.fork():
        return pid
    status = 1
    try:
        ticker.run()
        status = 0
    finally:
        os._exit(status)


def main():
    monitor = Monitor()
    beat.install(monitor.endpoint)
    monitor.watch(0.2)
    Ticker("monitor", beats=4).run()
    members = {start_member(t): t for t in (Ticker("ada"), Ticker("bob", beats=4))}
    alive = monitor.watch(1.2)
    for pid, ticker in members.items():
        _, status = os.waitpid(pid, 0)
        print(ticker.name, "beats:", alive.get(ticker.name, 0), "exit:", os.waitstatus_to_exitcode(status))
    print("monitor itself:", alive.get("monitor", 0))


if __name__ == "__main__":
    main()
