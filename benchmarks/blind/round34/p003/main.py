"""Two servers, a parent and two forked workers that report to them."""
import os
import time
from collections import Counter

import wirecall
from wirecall.channel import channels

seen = Counter()
stats_server = wirecall.Dispatcher()
audit_server = wirecall.Dispatcher()


@stats_server.method
def incr(name, by=1):
    seen[name] += by


@audit_server.method
def record(who, what):
    seen["audit"] += 1


def worker(number, stats, audit):
    for _ in range(3):
        stats.incr.cast("jobs", by=number)
    audit.record.cast(f"worker-{number}", "done")
    time.sleep(0.2)
    return 0


def main():
    stats = wirecall.connect(stats_server.endpoint)
    audit = wirecall.connect(audit_server.endpoint)
    stats.incr.cast("boot")
    children = []
    for number in (1, 2):
        pid = os.fork()
        if not pid:
            code = 1
            try:
                code = worker(number, stats, audit)
            finally:
                os._exit(code)
        children.append(pid)
    with stats_server, audit_server:
        for pid in children:
            os.waitpid(pid, 0)
        time.sleep(0.2)
    channels.close()
    print(dict(seen))


if __name__ == "__main__":
    main()
