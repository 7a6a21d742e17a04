from __future__ import annotations

import argparse
import collections
import logging
import multiprocessing
import shutil
import sys
import time

from . import __version__, audit, config
from .stages import Form, file_form, prepare_worker

log = logging.getLogger("claims_intake")

TEXTS = (
    "Windscreen cracked by a stone on the motorway",
    "Vehicle stolen from car park, police report attached",
    "Rear-end collision at low speed, bumper replaced",
    "Policyholder describes damage after hail",
)


def batch(size: int) -> list[Form]:
    return [Form(f"M-{2024000 + n}", TEXTS[n % len(TEXTS)]) for n in range(size)]


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="claims_intake")
    parser.add_argument("--config")
    parser.add_argument("--batch", type=int, default=8)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")

    settings = config.load(args.config)
    keeper = audit.TrailKeeper(settings.audit_endpoint)
    keeper.start()
    keeper.ready.wait(2)
    audit.configure(settings)
    forms = batch(args.batch)
    audit.channel().record("batch.opened", size=len(forms), version=__version__)

    with multiprocessing.Pool(settings.workers, prepare_worker, (settings,)) as pool:
        try:
            filed = pool.map_async(file_form, forms, chunksize=2).get(timeout=5)
        except multiprocessing.TimeoutError:
            log.error("classification did not finish in time")
            filed = []

    counts = collections.Counter(f.category for f in filed)
    audit.channel().record("batch.closed", **counts)
    time.sleep(0.3)
    audit.shutdown()
    keeper.halt()
    log.info("%d forms, %s, %d audit entries", len(forms), dict(counts), len(keeper.entries))
    shutil.rmtree(settings.run_dir, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
