import os
from typing import Callable


def in_background(serve: Callable[[], None]) -> int:
    first = os.fork()
    if first:
        return os.waitpid(first, 0)[1]
    os.setsid()
    if os.fork():
        os._exit(0)
    try:
        serve()
    finally:
        os._exit(0)
