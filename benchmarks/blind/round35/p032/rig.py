import multiprocessing as mp
import queue
import shutil
import tempfile
import threading

import zmq

from lines import Board, Outlet


def receive(sock, inbox, halt):
    while not halt.is_set():
        if sock.poll(100):
            inbox.put(sock.recv_string())


def pump(board, name, strokes):
    ctx = zmq.Context()
    local = board.overlay(ctx)
    try:
        for k in range(strokes):
            local["flow"].put({name: round(0.25 * k, 2)})
        local["alarm"].put(f"{name} done")
    finally:
        local.hang_up()
        ctx.term()


def main():
    room = tempfile.mkdtemp(prefix="rig-")
    ctx = zmq.Context()
    inbox, halt = queue.Queue(), threading.Event()
    readers, outlets = [], []
    for name in ("flow", "alarm"):
        url = f"ipc://{room}/{name}"
        sock = ctx.socket(zmq.PULL)
        sock.bind(url)
        outlets.append(Outlet(name, url))
        readers.append((threading.Thread(target=receive, args=(sock, inbox, halt)), sock))
    board = Board({o.name: o.dial(ctx) for o in outlets})
    board["alarm"].put("rig up")

    fork = mp.get_context("fork")
    pumps = [fork.Process(target=pump, args=(board, name, 4)) for name in ("P1", "P2")]
    for p in pumps:
        p.start()
    for t, _ in readers:
        t.start()
    for p in pumps:
        p.join(4)
    lines = []
    try:
        while len(lines) < 11:
            lines.append(inbox.get(timeout=2))
    except queue.Empty:
        pass
    halt.set()
    for t, sock in readers:
        t.join(2)
        sock.close(linger=0)
    board["alarm"].put("rig down")
    board.hang_up()
    ctx.destroy(linger=0)
    for line in sorted(lines):
        print(line)
    shutil.rmtree(room, ignore_errors=True)


if __name__ == "__main__":
    main()
