from __future__ import annotations

import logging
import tempfile

from sharedcache import EventedStore, start_cache
from thumbs import thumbnail


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        manager = start_cache(EventedStore(f"ipc://{folder}/events", lifetime=30))
        try:
            store = manager.store()
            names = ["cat.png", "dog.png", "cat.png"]
            logging.info("thumbnails %s", [thumbnail(store, name) for name in names])
            logging.info("evicted %s", store.evict("cat.png"))
        finally:
            manager.shutdown()


if __name__ == "__main__":
    main()
