import zlib

from .background import in_background, wait
from .blobs import BlobServer
from .store import ReplayStore

FRAMES = {f"match-{n}": b"tick" * (50 + n) for n in range(3)}


def archive(store, frames):
    for key, raw in frames.items():
        store.put(key, zlib.compress(raw))
    for key in store.confirm(len(frames)):
        print("stored", key, flush=True)


def main():
    server = BlobServer()
    server.start()
    with ReplayStore(f"tcp://127.0.0.1:{server.port}") as store:
        store.put("index", b"0")
        print("first", list(store.confirm(1)), flush=True)
        code = wait(in_background(archive, store, FRAMES))
        print("archiver", code)
    server.stop()
    print(sorted(server.stored))


if __name__ == "__main__":
    main()
