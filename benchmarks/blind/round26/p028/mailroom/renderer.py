"""Renderer, a program of its own: ``python -m mailroom.renderer URL``."""
import html
import sys

import zmq


def render(order):
    rows = "".join(f"<p>{html.escape(line)}</p>" for line in order["lines"])
    return f"<article id='{order['number']}'>{rows}</article>"


def main(url):
    context = zmq.Context()
    rep = context.socket(zmq.REP)
    rep.setsockopt(zmq.LINGER, 0)
    rep.setsockopt(zmq.RCVTIMEO, 5000)
    rep.bind(url)
    try:
        while True:
            order = rep.recv_json()
            if order.get("stop"):
                rep.send_string("")
                break
            rep.send_string(render(order))
    except zmq.Again:
        return 1
    finally:
        rep.close(200)
        context.term()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
