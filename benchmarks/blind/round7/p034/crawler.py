import argparse

from crawler.logs import LogRouter
from crawler.fetch import fetch_all


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--procs", type=int, default=1)
    parser.add_argument("urls", nargs="+")
    args = parser.parse_args()
    with LogRouter() as router:
        pages = fetch_all(args.urls, args.procs, router)
    print({url: len(page) for url, page in pages.items()}, router.shipped, "records")


if __name__ == "__main__":
    main()
