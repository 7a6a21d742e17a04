import asyncio
from collections import Counter
from concurrent.futures import Executor
from functools import reduce
from operator import add
from typing import Iterable

from .metrics import timed


@timed
def count_words(text: str) -> Counter:
    return Counter(text.split())


@timed
def merge(counters: Iterable[Counter]) -> Counter:
    return reduce(add, counters, Counter())


async def word_count(pool: Executor, texts: list[str]) -> Counter:
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(pool, count_words, text) for text in texts]
    partial = await asyncio.wait_for(asyncio.gather(*jobs), timeout=5)
    return merge(partial)
