import argparse
import logging
import logging.handlers
import multiprocessing as mp
import tempfile
from itertools import count

from . import figures, logs, render
from .settings import Settings

log = logging.getLogger("monthly")


def produce(settings: Settings, handler: logging.Handler):
    jobs, pages, records = mp.SimpleQueue(), mp.Queue(), mp.Queue()
    relay = logging.handlers.QueueListener(records, handler)
    staff = [
        mp.Process(target=render.serve, args=(jobs, pages, records), name=f"renderer-{n}")
        for n in range(settings.renderers)
    ]
    for renderer in staff:
        renderer.start()
    relay.start()
    rows = zip(count(), figures.per_month(settings.months), figures.running(settings.months))
    for number, (month, row), (_, total) in rows:
        jobs.put((number, settings.title, month, row, total))
    for _ in staff:
        jobs.put(None)
    finished = dict(pages.get(timeout=5) for _ in settings.months)
    log.info("%d pages", len(finished))
    for renderer in staff:
        renderer.join(2)
        if renderer.exitcode is None:
            renderer.kill()
    relay.stop()
    return [text for _, text in sorted(finished.items())]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    opts = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        settings = Settings.load(opts.config, home)
        with logs.Collector(settings.endpoint) as collector:
            handler = logs.configure(settings.level, settings.endpoint)
            log.info("report %s", settings.title)
            pages = produce(settings, handler)
            logging.getLogger().removeHandler(handler)
            handler.close()
        print("\n".join(pages))
        for entry in collector.entries:
            print("{who}: {text}".format(**entry))


if __name__ == "__main__":
    main()
