from __future__ import annotations

import os
import signal
import tempfile
import time
from multiprocessing.sharedctypes import Synchronized
from multiprocessing import Value

from lifecycle import Goodbye, GuardedProcess


def spin_wheel(turns: Synchronized) -> None:
    while True:
        turns.value += 1
        time.sleep(0.01)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        goodbye = Goodbye(f"ipc://{folder}/last-words", "wheel").install()
        turns = Value("i", 0)
        workers = [GuardedProcess(target=spin_wheel, args=(turns,)) for _ in range(2)]
        for worker in workers:
            worker.start()
        goodbye.say("started")
        time.sleep(0.3)
        for worker in workers:
            worker.stop()
        print("turned", turns.value > 0, [worker.exitcode for worker in workers])
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(1)


if __name__ == "__main__":
    main()
