"""Render one crawl: `python -m ticker.render ENDPOINT STYLE SLUG`, headline on stdin."""
import sys

import zmq

STYLES = {
    "crawl": lambda text: [text[i:] + " " * i for i in range(0, len(text), 4)],
    "flip": lambda text: [text, text[::-1], text],
}


def deliver(endpoint, message):
    ctx = zmq.Context.instance()
    out = ctx.socket(zmq.PUSH)
    out.linger = 500
    out.sndtimeo = 500
    out.connect(endpoint)
    out.send_json(message)
    out.close()
    ctx.term()


def main(endpoint, style, slug):
    text = sys.stdin.read().strip().upper()
    frames = STYLES[style](text)
    deliver(endpoint, {"type": "crawl", "slug": slug, "frames": len(frames), "first": frames[0]})


if __name__ == "__main__":
    main(*sys.argv[1:])
