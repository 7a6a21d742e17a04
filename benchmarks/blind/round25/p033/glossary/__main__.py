import multiprocessing as mp

import zmq

from .feed import SubFeed
from .lookup import lookup, staff

LANGS = ("de", "fr")


def main():
    pub = zmq.Context.instance().socket(zmq.PUB)
    pub.linger = 0
    port = pub.bind_to_random_port("tcp://127.0.0.1")
    feed = SubFeed(f"tcp://127.0.0.1:{port}")
    with mp.get_context("fork").Pool(1, initializer=staff, initargs=(feed, LANGS)) as pool:
        for word in pool.map(lookup, [(lang, "raid") for lang in LANGS]):
            print(word)
        pub.send_multipart([b"de", b'{"lang": "de", "term": "mob", "text": "Gegner"}'])
        try:
            print("edits", pool.apply_async(lookup, ("de",)).get(timeout=1.5))
        except mp.TimeoutError:
            print("no answer about edits")
    feed.close()
    pub.close()


if __name__ == "__main__":
    main()
