import sys
import zlib

import zmq

from .link import close_link, get_link, open_link


def encode(clip: bytes, seconds: int) -> int:
    return len(zlib.compress(clip * seconds * 500, 9))


def main() -> int:
    endpoint, number = sys.argv[1:3]
    open_link(zmq.DEALER, endpoint)
    get_link().send_multipart([b"READY"])
    status = 1
    while get_link().poll(3000):
        kind, *rest = get_link().recv_multipart()
        if kind == b"BYE":
            status = 0
            break
        clip, seconds = rest
        print(f"{number} encodes {clip.decode()}", flush=True)
        get_link().send_multipart([b"DONE", clip, b"%d" % encode(clip, int(seconds))])
    close_link()
    return status


if __name__ == "__main__":
    sys.exit(main())
