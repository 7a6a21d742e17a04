from __future__ import annotations

import logging
import tempfile
import threading

from feeder import Feeder
from remote import RemoteSource, serve_samples

log = logging.getLogger("evaluate")


def fresh_link(source: RemoteSource, rank: int) -> None:
    source.reset()
    log.debug("rank %d uses a link of its own", rank)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    samples = ["to", "be", "or", "not", "to", "be"]
    with tempfile.TemporaryDirectory() as folder:
        url = f"ipc://{folder}/samples"
        ready = threading.Event()
        threading.Thread(target=serve_samples, args=(url, samples, ready), daemon=True).start()
        ready.wait(2)
        source = RemoteSource(url)
        log.info("%d samples", source.size())
        feeder = Feeder(source, workers=2, worker_init=fresh_link)
        log.info("text: %s", " ".join(text for _, text in feeder.items()))


if __name__ == "__main__":
    main()
