import multiprocessing as mp

from depot.proxy import Proxy
from depot.upstream import BLOBS, Upstream

HOT = ("doc.tgz", "libfoo.a")

proxy = None


def verify(name):
    return proxy.verify(name)


def main():
    global proxy
    upstream = Upstream()
    upstream.start()
    proxy = Proxy(upstream.url)
    proxy.warm(HOT)
    with mp.get_context("fork").Pool(2) as pool:
        job = pool.map_async(verify, sorted(BLOBS))
        try:
            for name, digest in job.get(timeout=3):
                print(name, digest)
        except mp.TimeoutError:
            print("verification is late")
    upstream.stopping.set()
    upstream.join(2)


if __name__ == "__main__":
    main()
