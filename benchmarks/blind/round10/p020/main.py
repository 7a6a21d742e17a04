import os
import signal
import time

from gate.notice import Notice
from gate.worker import work


def main() -> None:
    notice = Notice.open()
    notice.guard_signals()
    notice.tell("gate open")
    pids = []
    for number in range(2):
        pid = os.fork()
        if not pid:
            work(number)
            os._exit(0)
        pids.append(pid)
    time.sleep(0.2)
    for pid in pids:
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)
    notice.tell("gate shut")
    notice.close()


if __name__ == "__main__":
    main()
