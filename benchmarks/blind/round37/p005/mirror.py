"""Mirror a package index into a directory."""
from __future__ import annotations

import argparse
import functools
import multiprocessing
import tempfile

import catalogue
from channels import channels, note
from fetch import store
from journal import Journal


def sync(args: argparse.Namespace) -> None:
    wanted = list(catalogue.releases(args.only))
    with tempfile.TemporaryDirectory(prefix="mirror-") as root, Journal() as journal:
        channels.configure(journal.endpoint)
        note("sync", "begin", files=len(wanted))
        with multiprocessing.Pool(args.workers) as pool:
            result = pool.map_async(functools.partial(store, root=root), wanted)
            for filename, digest in result.get(timeout=5):
                print(digest[:10], filename)
            pool.close()
            pool.join()
        note("sync", "end")
        channels.release()
    for entry in journal.entries:
        print("journal", entry)


def listing(args: argparse.Namespace) -> None:
    for release in catalogue.releases(args.only):
        print(release.filename)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.set_defaults(command=listing, only=None)
    sub = parser.add_subparsers()
    for name, func in {"sync": sync, "list": listing}.items():
        p = sub.add_parser(name)
        p.set_defaults(command=func)
        p.add_argument("--only", choices=["pure", "native"])
        if func is sync:
            p.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    args.command(args)


if __name__ == "__main__":
    main()
