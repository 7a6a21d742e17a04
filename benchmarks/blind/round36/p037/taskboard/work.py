import random
import time


def process_item(reporter, item):
    for name in ("fetch", "check", "store"):
        time.sleep(random.uniform(0.01, 0.06))
        reporter.step(item, name)


def child_main(reporter, item):
    try:
        process_item(reporter, item)
    finally:
        reporter.close()
