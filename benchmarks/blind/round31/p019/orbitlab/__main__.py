import argparse
import statistics
from concurrent.futures import ProcessPoolExecutor, as_completed

from .desk import ResultsDesk
from .links import forget
from .progress import report
from .propagate import Case, propagate


def main() -> None:
    parser = argparse.ArgumentParser(prog="orbitlab")
    parser.add_argument("--cases", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    with ResultsDesk() as desk:
        report(desk.url, "campaign", cases=args.cases)
        cases = [Case(desk.url, seed, 350.0 + 20 * seed) for seed in range(args.cases)]
        decay = []
        with ProcessPoolExecutor(max_workers=args.workers) as executor:
            futures = {executor.submit(propagate, case): case for case in cases}
            for future in as_completed(futures, timeout=6):
                decay.append(future.result())
        report(desk.url, "complete", cases=len(decay))
        forget()
    print(f"mean altitude change {statistics.mean(decay) * 1000:.2f} m")
    print(dict(desk.events))


if __name__ == "__main__":
    main()
