import argparse
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from . import metrics
from .settings import Settings
from .source import write_exports
from .transform import transform


def load_settings() -> Settings:
    parser = argparse.ArgumentParser(prog="etl")
    parser.add_argument("--files", type=int, default=3)
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--workers", type=int, default=2)
    return Settings(**vars(parser.parse_args()))


def run(settings: Settings, folder: Path) -> Counter:
    total = Counter()
    with ProcessPoolExecutor(settings.workers) as pool:
        jobs = [pool.submit(transform, path) for path in write_exports(folder, settings.files, settings.rows)]
        for job in as_completed(jobs, timeout=settings.timeout):
            total += job.result()
    return total


def main():
    settings = load_settings()
    aggregator = metrics.Aggregator()
    aggregator.start()
    metrics.configure(aggregator.url, settings.metric_prefix)
    metrics.emit("runs", 1)
    with tempfile.TemporaryDirectory(prefix="etl-") as folder:
        total = run(settings, Path(folder))
    metrics.emit("finished", 1)
    for currency, amount in sorted(total.items()):
        print(f"{currency} {amount:12.2f}")
    for name, value in sorted(aggregator.finish().items()):
        print(f"{name} = {value:g}")


if __name__ == "__main__":
    main()
