import socketserver

import checks


class ProbeHandler(socketserver.StreamRequestHandler):
    timeout = 3

    def handle(self):
        name = self.rfile.readline().decode().strip()
        answer = checks.perform(name)
        self.wfile.write(f"{answer}\n".encode())
        self.server.uplink.report(name, answer)


class ProbeServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    timeout = 4

    def __init__(self, address, uplink):
        super().__init__(address, ProbeHandler)
        self.uplink = uplink
