from multiprocessing.managers import BaseManager

from .repository import ArticleRepository


class RepositoryHost(BaseManager):
    """Lets several processes work on one repository."""


def start_host(repository: ArticleRepository) -> RepositoryHost:
    RepositoryHost.register("articles", callable=lambda: repository, exposed=("find", "save", "count"))
    host = RepositoryHost()
    host.start()
    return host
