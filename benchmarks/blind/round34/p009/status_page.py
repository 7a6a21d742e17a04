import http.server
import socketserver
import threading
import urllib.request
from functools import partial

import zmq

import registry


class ForkingHTTPServer(socketserver.ForkingMixIn, http.server.HTTPServer):
    pass


class StatusHandler(http.server.BaseHTTPRequestHandler):
    def __init__(self, lookup, *args, **kwargs):
        self.lookup = lookup
        super().__init__(*args, **kwargs)

    def do_GET(self):
        try:
            services = self.lookup("list")["services"]
        except TimeoutError as exc:
            self.send_error(504, str(exc))
            return
        page = "".join(f"{name} {address}\n" for name, address in sorted(services.items()))
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *args):
        pass


def main():
    server = registry.RegistryServer()
    url = server.start()
    lookup = partial(registry.ask, url)

    lookup("announce", name="billing", address="10.0.0.7:7001")
    with ForkingHTTPServer(("127.0.0.1", 0), partial(StatusHandler, lookup)) as httpd:
        worker = threading.Thread(target=httpd.serve_forever, args=(0.05,), daemon=True)
        worker.start()
        page = "http://127.0.0.1:%d/" % httpd.server_port
        print(urllib.request.urlopen(page, timeout=4).read().decode(), end="")
        lookup("announce", name="search", address="10.0.0.9:7002")
        print(urllib.request.urlopen(page, timeout=4).read().decode(), end="")
        httpd.shutdown()
        worker.join()
    server.stop()
    zmq.Context.instance().term()


if __name__ == "__main__":
    main()
