"""Thumbnails for the picture desk, scaled in a pool, stored by the parent."""
import logging
import multiprocessing as mp
import signal

from thumbs.hooks import Stage, fire
from thumbs.jobs import ThumbJob, perform
from thumbs.progress import Dashboard, install, reinstall

log = logging.getLogger("thumbs")


class Store(dict):
    def keep(self, result):
        image, digest = result
        self[image] = digest
        fire(Stage.STORED, image, digest=digest)


def quiet_worker(url):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reinstall(url)


def main():
    logging.basicConfig(level=logging.INFO)
    dashboard, store = Dashboard(), Store()
    install(dashboard)
    jobs = [ThumbJob(f"{name}.jpg", edge) for name, edge in (("cover", 120), ("back", 120), ("author", 64))]
    with mp.Pool(2, initializer=quiet_worker, initargs=(dashboard.url,), maxtasksperchild=4) as pool:
        pending = [pool.apply_async(perform, (job,), callback=store.keep) for job in jobs]
        for result in pending:
            try:
                result.get(timeout=2)
            except mp.TimeoutError:
                log.warning("a thumbnail is late")
    for event in dashboard.drain():
        log.info("%s", event)
    print(sorted(store))
    dashboard.close()


if __name__ == "__main__":
    main()
