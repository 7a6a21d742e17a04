"""A forking TCP service that makes (pretend) thumbnails and remembers them."""
import hashlib
import logging
import socket
import socketserver
import threading

from larder import Cache, Store, cached

store = Store()
cache = Cache(store.port)


@cached(cache, "thumb")
def thumbnail(name: str) -> str:
    digest = name.encode()
    for _ in range(2000):
        digest = hashlib.sha256(digest).digest()
    return digest.hex()[:16]


class Handler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self) -> None:
        for line in self.rfile:
            name = line.decode().strip()
            self.wfile.write(thumbnail(name).encode() + b"\n")


class Service(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True


def fetch(address, names):
    with socket.create_connection(address, timeout=4) as connection:
        connection.sendall("".join(f"{name}\n" for name in names).encode())
        connection.shutdown(socket.SHUT_WR)
        with connection.makefile() as answers:
            return [answer.strip() for answer in answers]


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    store.start()
    cache.put("thumb:front.png", thumbnail("front.png"))
    with Service(("127.0.0.1", 0), Handler) as service:
        loop = threading.Thread(target=service.serve_forever, kwargs={"poll_interval": 0.05})
        loop.start()
        for names in (["front.png"], ["one.png"], ["one.png", "front.png"]):
            print(names, fetch(service.server_address, names))
        service.shutdown()
        loop.join()
    cache.close()
    store.stop()
    print(f"{store.hits} hits, {store.misses} misses, {store.writes} writes")


if __name__ == "__main__":
    main()
