import contextlib
from multiprocessing import Pool

import zmq

from .render import render_label
from .station import STATION

CODES = [f"{'SP'[n % 2]}{n:06d}" for n in range(8)]


def listeners(stack: contextlib.ExitStack):
    ctx = stack.enter_context(zmq.Context())
    for kind in (zmq.SUB, zmq.PULL):
        sock = stack.enter_context(ctx.socket(kind))
        if kind == zmq.SUB:
            sock.subscribe("")
        port = sock.bind_to_random_port("tcp://127.0.0.1")
        yield sock, f"tcp://127.0.0.1:{port}"


def main() -> None:
    with contextlib.ExitStack() as stack:
        (screen, screen_url), (audit, audit_url) = listeners(stack)
        STATION.configure(screen_url=screen_url, audit_url=audit_url).hello()
        with Pool(2) as pool:
            total = sum(pool.imap_unordered(render_label, CODES, chunksize=2))
        got = 0
        while audit.poll(150):
            audit.recv()
            got += 1
        print(f"{total} bytes of ZPL, {got} audit lines, screen: {screen.poll(50)}")
    zmq.Context.instance().destroy(linger=0)


if __name__ == "__main__":
    main()
