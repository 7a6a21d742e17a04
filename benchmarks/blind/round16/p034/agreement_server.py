import json
import logging
import socketserver

from kappa import cohen

log = logging.getLogger("agree.request")


class AgreementHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        request = json.loads(self.rfile.readline())
        try:
            answer = {"kappa": round(cohen(request["a"], request["b"]), 3)}
        except ValueError as exc:
            log.warning("rejected: %s", exc)
            answer = {"error": str(exc)}
        else:
            log.info("kappa of %d items: %s", len(request["a"]), answer["kappa"])
        self.wfile.write(json.dumps(answer).encode() + b"\n")


class AgreementServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address):
        super().__init__(address, AgreementHandler)
