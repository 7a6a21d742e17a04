from multiprocessing.managers import BaseManager
from typing import Optional, Sequence

import zmq

from .feed import ChangeFeed
from .model import Article
from .repository import ArticleRepository


class RepositoryHost(BaseManager):
    """Lets several processes work on one repository."""


class RepositoryProvider:
    """Makes the shared repository at the first request of a client."""

    def __init__(self, endpoint: str, seed: Sequence[Article]):
        self._endpoint = endpoint
        self._seed = seed
        self._repository: Optional[ArticleRepository] = None

    def __call__(self) -> ArticleRepository:
        if self._repository is None:
            self._repository = ArticleRepository(ChangeFeed(zmq.Context(), self._endpoint))
            for article in self._seed:
                self._repository.save(article)
        return self._repository


def start_host(provider: RepositoryProvider) -> RepositoryHost:
    RepositoryHost.register("articles", callable=provider, exposed=("find", "save", "count"))
    host = RepositoryHost()
    host.start()
    return host
