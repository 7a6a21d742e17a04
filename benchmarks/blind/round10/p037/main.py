from multiprocessing import Pool

from geo.lookup import prepare, resolve
from geo.sockets import SocketCache


def main() -> None:
    cache = SocketCache()
    cache["tcp://127.0.0.1:29884"].send_string("main up")
    with Pool(2, initializer=prepare, initargs=(["tcp://127.0.0.1:29884", "tcp://127.0.0.1:29885"],)) as pool:
        print(pool.map(resolve, ["Paris", "Lima", "Oslo"]))
    cache["tcp://127.0.0.1:29884"].send_string("main down")
    cache.close()


if __name__ == "__main__":
    main()
