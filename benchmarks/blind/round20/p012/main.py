import os

import zmq

from catalogue import bus, jobs
from catalogue.books import STOCK, Index


def reindex() -> None:
    index = Index()
    for book, entries in index.build(STOCK):
        bus.notify("indexed", shelf=book.shelf, entries=entries)
    with open("index.txt", "w", encoding="utf-8") as out:
        for word, shelves in sorted(index.entries.items()):
            print(word, *sorted(shelves), file=out)


def main() -> None:
    terminal = zmq.Context.instance().socket(zmq.PULL)
    port = terminal.bind_to_random_port("tcp://127.0.0.1")
    os.environ[bus.ENDPOINT_VARIABLE] = f"tcp://127.0.0.1:{port}"
    bus.notify("open", books=len(STOCK))
    pid = jobs.launch(reindex, farewell=bus.hang_up)
    ok = jobs.finished(pid, patience=4.0)
    bus.notify("reindexed", ok=ok)
    while terminal.poll(300):
        print(terminal.recv_string())
    terminal.close()


if __name__ == "__main__":
    main()
