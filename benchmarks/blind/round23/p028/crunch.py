"""Factorises numbers in two processes that log what they find."""
import logging
import multiprocessing as mp

from logriver import Collector, configure

log = logging.getLogger("crunch")


def factors(number: int) -> list[int]:
    found, divisor = [], 2
    while number > 1:
        while number % divisor == 0:
            found.append(divisor)
            number //= divisor
        divisor += 1
    return found


def crunch(numbers: list[int]) -> None:
    try:
        for number in numbers:
            log.info("%d = %s", number, " * ".join(map(str, factors(number))))
    finally:
        logging.shutdown()


def main() -> None:
    mp.set_start_method("fork")
    with Collector() as collector:
        configure(collector.address)
        log.info("starting")
        crew = [
            mp.Process(target=crunch, args=(batch,), name=f"crunch-{n}", daemon=True)
            for n, batch in enumerate(([91, 360], [1001, 17]))
        ]
        for member in crew:
            member.start()
        for member in crew:
            member.join(2)
            if member.is_alive():
                member.kill()
        log.info("finished")
        logging.shutdown()
    print(dict(collector.by_source))
    for line in collector.lines:
        print(line["source"], line["text"])


if __name__ == "__main__":
    main()
