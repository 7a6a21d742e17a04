import time


def work(number: int) -> None:
    for turn in range(60):
        time.sleep(0.05)
