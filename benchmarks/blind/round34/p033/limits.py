from __future__ import annotations

import multiprocessing as mp
from multiprocessing.connection import Connection
from multiprocessing.queues import SimpleQueue

import zmq

import book
from alerts import AlertDesk
from events import DepthChanged, EndOfDay, Event, Fill, LimitChanged, Side

DAY: list[Event] = [
    LimitChanged("rates", 500.0),
    Fill("rates", Side.BUY, 300.0),
    DepthChanged(64),
    Fill("rates", Side.BUY, 350.0),
    Fill("fx", Side.SELL, 900.0),
    EndOfDay(),
]


def checker(feed: SimpleQueue, report: Connection) -> None:
    try:
        while True:
            book.apply(feed.get())
    except book.Finished:
        report.send((dict(book.exposure), AlertDesk.sent))
        report.close()


def main() -> None:
    desk = zmq.Context.instance().socket(zmq.PULL)
    port = desk.bind_to_random_port("tcp://127.0.0.1")
    AlertDesk.open(f"tcp://127.0.0.1:{port}")
    AlertDesk.alert("info", text="limit checker starting")

    feed: SimpleQueue = mp.SimpleQueue()
    ours, theirs = mp.Pipe(duplex=False)
    proc = mp.Process(target=checker, args=(feed, theirs), daemon=True)
    proc.start()
    theirs.close()
    for event in DAY:
        feed.put(event)

    if ours.poll(4):
        exposure, sent = ours.recv()
        print("exposure", exposure, "alerts", sent)
    proc.join(2)
    if proc.is_alive():
        proc.kill()
        proc.join()

    while desk.poll(200):
        print("desk <-", desk.recv_json())
    AlertDesk.close()
    desk.close(linger=0)


if __name__ == "__main__":
    main()
