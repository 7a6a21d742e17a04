import logging
import tempfile
from concurrent.futures import ThreadPoolExecutor

import zmq

from .feed import ChangeFeed
from .hosting import RepositoryProvider, start_host
from .model import Article

log = logging.getLogger("catalogue")

SEED = [Article("B-100", "Kettle", 4), Article("B-200", "Toaster", 9), Article("C-310", "Lamp", 1)]


def restock(articles, sku: str, delta: int) -> int:
    article = articles.find(sku)
    articles.save(article.with_stock(delta))
    return articles.find(sku).stock


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    context = zmq.Context()
    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{folder}/changes"
        cache = context.socket(zmq.PULL)
        cache.bind(endpoint)

        feed = ChangeFeed(context, endpoint)
        feed.changed("*", 0)

        host = start_host(RepositoryProvider(endpoint, SEED))
        desk = ThreadPoolExecutor(max_workers=1)
        try:
            articles = host.articles()
            for sku, delta in (("B-100", 6), ("C-310", 3)):
                log.info("%s: %d in stock", sku, desk.submit(restock, articles, sku, delta).result(timeout=3))
        finally:
            host.shutdown()
            desk.shutdown()

        while cache.poll(300):
            sku, revision = cache.recv_multipart()
            log.info("cache drops %s at revision %s", sku.decode(), revision.decode())
        feed.close()
        cache.close(linger=0)
    context.term()


if __name__ == "__main__":
    main()
