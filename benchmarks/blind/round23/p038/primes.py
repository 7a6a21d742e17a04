"""Counts primes in two ranges at once and prints the progress that was heard."""
import asyncio

from mill import Mill, cpu_bound, report


@cpu_bound
def count_primes(low: int, high: int) -> int:
    found = sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(max(low, 2), high))
    report(f"{low}-{high}", 100)
    return found


async def main() -> None:
    async with Mill() as mill:
        print(await asyncio.gather(count_primes(mill, 0, 2000), count_primes(mill, 2000, 4000)))
    for event, fields in mill.events:
        print(event, fields)


if __name__ == "__main__":
    asyncio.run(main())
