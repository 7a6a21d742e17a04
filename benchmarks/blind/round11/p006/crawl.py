import tempfile

from crawler.forking import children
from crawler.link import push
from crawler.pages import PAGES, links


def visit(url: str, path: str) -> None:
    for link in links(path):
        push(url, link)


def main() -> None:
    url = f"ipc://{tempfile.mkdtemp()}/frontier"
    push(url, "/")
    with children() as launch:
        for path in PAGES:
            launch(visit, url, path)
    push(url, "/end")
    print("crawled", len(PAGES))


if __name__ == "__main__":
    main()
