import argparse
import asyncio
from concurrent.futures import ProcessPoolExecutor

from .corpus import documents
from .listener import StatsListener
from .mapreduce import word_count
from .metrics import stats


async def amain(docs: int, workers: int) -> None:
    async with StatsListener() as listener:
        stats.connect(listener.endpoint)
        texts = documents(docs)
        with ProcessPoolExecutor(workers) as pool:
            totals = await word_count(pool, texts)
        stats.close()
    for word, count in totals.most_common(5):
        print(f"{word:8} {count}")
    print(listener.table())


def main() -> None:
    parser = argparse.ArgumentParser(prog="wordmap")
    parser.add_argument("--docs", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    asyncio.run(amain(args.docs, args.workers))


if __name__ == "__main__":
    main()
