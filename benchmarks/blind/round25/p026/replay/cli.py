import zlib

from .background import in_background, wait
from .blobs import BlobServer
from .store import ReplayStore

FRAMES = {f"match-{n}": b"tick" * (50 + n) for n in range(3)}


def archive(url, frames):
    with ReplayStore(url) as store:
        for key, raw in frames.items():
            store.put(key, zlib.compress(raw))
        for key in store.confirm(len(frames)):
            print("stored", key, flush=True)


def main():
    server = BlobServer()
    server.start()
    url = f"tcp://127.0.0.1:{server.port}"
    with ReplayStore(url) as store:
        store.put("index", b"0")
        print("first", list(store.confirm(1)), flush=True)
        code = wait(in_background(archive, store.link.url, FRAMES), 4)
        print("archiver", code)
        store.put("tail", b"1")
        print("last", list(store.confirm(1)), flush=True)
    server.stop()
    print(sorted(server.stored))


if __name__ == "__main__":
    main()
