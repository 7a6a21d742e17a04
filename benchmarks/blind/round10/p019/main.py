"""Batch front end: one forked helper, told to stop by SIGTERM."""
import os
import signal
import time

from batch import lifecycle
from batch.helper import busy


def main() -> None:
    life = lifecycle.Lifecycle("tcp://127.0.0.1:*")
    life.install()
    life.say("up")
    pid = os.fork()
    if pid == 0:
        busy(2.0)
        os._exit(0)
    time.sleep(0.3)
    os.kill(pid, signal.SIGTERM)
    os.waitpid(pid, 0)
    life.say("down")
    life.close()


if __name__ == "__main__":
    main()
