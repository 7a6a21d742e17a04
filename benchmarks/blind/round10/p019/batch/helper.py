import time


def busy(seconds: float) -> int:
    turns = 0
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        time.sleep(0.02)
        turns += 1
    return turns
