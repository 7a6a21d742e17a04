import time

from .progress import progress
from .queue import task


@task
def resize(image: str, width: int) -> str:
    with progress(total=4) as bar:
        for _ in range(2):
            time.sleep(0.02)
            bar.advance()
    return f"{image}@{width}"


@task
def report(month: str) -> str:
    time.sleep(0.02)
    return f"report-{month}.pdf"
