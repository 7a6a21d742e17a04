"""A pre-forking TCP proxy with a central access log."""
import argparse
import logging
import socket
import socketserver
import tempfile
import threading

from accesslog import AccessLogReader
from settings import Settings
from workers import Master


class Shout(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


def client(address, text):
    with socket.create_connection(address, 2.0) as conn:
        conn.settimeout(2.0)
        conn.sendall(text.encode() + b"\n")
        conn.shutdown(socket.SHUT_WR)
        return conn.makefile("rb").read().decode().strip()


def main():
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("--workers", type=int, default=2)
    cli.add_argument("--connections", type=int, default=4)
    args = cli.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with tempfile.TemporaryDirectory() as run_dir, socket.create_server(("127.0.0.1", 0)) as listener:
        settings = Settings(run_dir, workers=args.workers)
        reader = AccessLogReader(settings)
        upstream = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Shout)
        upstream.daemon_threads = True
        master = Master(settings, listener, upstream.server_address)
        master.spawn_workers()
        threading.Thread(target=upstream.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        replies = [client(listener.getsockname(), f"hello {n}") for n in range(args.connections)]
        master.stop_workers()
        logged = list(reader.lines(200))
        upstream.shutdown()
        upstream.server_close()
        reader.close()
        settings.context.term()
    print(*replies, sep="\n")
    print(f"{len(logged)} access log lines")


if __name__ == "__main__":
    main()
