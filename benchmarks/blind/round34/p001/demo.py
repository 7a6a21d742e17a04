import argparse

from tinyq import Queue

app = Queue("demo")


@app.task
def add(a, b):
    return a + b


@app.task(retries=1)
def flaky(n):
    if n % 2:
        raise ValueError(n)
    return n * 10


def main():
    ap = argparse.ArgumentParser(description="queue a few jobs and drain them")
    ap.add_argument("--workers", type=int, default=2)
    opts = ap.parse_args()

    for i in range(3):
        add.delay(i, i + 1)
    flaky.delay(3)
    flaky.delay(4)

    for job, value in sorted(app.drain(opts.workers).items()):
        print(f"job {job}: {value}")
    app.events.shutdown()


if __name__ == "__main__":
    main()
