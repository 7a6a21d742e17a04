import time
from typing import Callable


def watch(stats: Callable[[], dict], every: float) -> None:
    while True:
        print("queue", stats(), flush=True)
        time.sleep(every)
