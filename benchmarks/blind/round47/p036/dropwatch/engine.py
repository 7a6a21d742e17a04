import logging
import os
from concurrent.futures import ProcessPoolExecutor, TimeoutError

from . import plugins

log = logging.getLogger(__name__)


def worker_init(settings):
    plugins.registry.reset()
    plugins.load()
    plugins.registry.configure(settings)


def process_file(path):
    return os.path.basename(path), plugins.registry.dispatch(path)


class Watcher:
    def __init__(self, folder, settings, workers=2):
        self.folder = folder
        self.settings = settings
        self.workers = workers
        self._seen = {}

    def scan(self):
        for entry in sorted(os.scandir(self.folder), key=lambda e: e.name):
            if not entry.is_file() or entry.name.startswith("."):
                continue
            stamp = entry.stat().st_mtime_ns
            if self._seen.get(entry.path) != stamp:
                self._seen[entry.path] = stamp
                yield entry.path

    def check_stale(self):
        """Files left from the last run are handled by the watcher itself."""
        for path in self.scan():
            log.info("stale: %s", plugins.registry.dispatch(path))

    def cycle(self):
        done = []
        with ProcessPoolExecutor(self.workers, initializer=worker_init,
                                 initargs=(self.settings,)) as pool:
            futures = [pool.submit(process_file, p) for p in self.scan()]
            for fut in futures:
                try:
                    done.append(fut.result(timeout=4))
                except TimeoutError:
                    log.error("worker hangs")
                    for proc in list(pool._processes.values()):
                        proc.kill()
                    break
        return done
