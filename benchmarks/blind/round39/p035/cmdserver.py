#!/usr/bin/env python
import logging
import optparse
import socket
import sys
import threading

import zmq

try:
    import SocketServer as socketserver
except ImportError:
    import socketserver

from audit import AuditTrail, NullTrail
from commands import CommandError, QueueCommands

log = logging.getLogger('cmdserver')


class CommandHandler(socketserver.StreamRequestHandler):
    timeout = 2.0
    commands = QueueCommands()

    def setup(self):
        socketserver.StreamRequestHandler.setup(self)
        self.verb = '-'

    def handle(self):
        line = self.rfile.readline(1024).decode('latin-1').strip()
        try:
            self.verb, answer = self.commands.dispatch(line)
            self.reply('+OK %s' % answer)
            self.outcome = 'ok'
        except CommandError as exc:
            self.reply('-ERR %s' % exc)
            self.outcome = str(exc)

    def finish(self):
        socketserver.StreamRequestHandler.finish(self)
        self.server.trail.record(self.verb, self.outcome, peer=self.client_address[1])

    def reply(self, text):
        self.wfile.write(text.encode('latin-1') + b'\r\n')


class AuditedServer(socketserver.TCPServer):
    allow_reuse_address = True
    timeout = 2.0

    def __init__(self, address, handler, trail):
        self.trail = trail
        socketserver.TCPServer.__init__(self, address, handler)

    def server_activate(self):
        socketserver.TCPServer.server_activate(self)
        self.trail.record('listen', 'port %d' % self.socket.getsockname()[1])

    def server_close(self):
        socketserver.TCPServer.server_close(self)
        self.trail.record('shutdown', 'ok')


class CommandServer(socketserver.ForkingMixIn, AuditedServer):
    max_children = 10


def ask(port, command, answers):
    try:
        conn = socket.create_connection(('127.0.0.1', port), 2.0)
        conn.sendall(command.encode('latin-1') + b'\r\n')
        answers.append((command, conn.makefile().readline().strip()))
        conn.close()
    except (OSError, socket.timeout) as exc:
        answers.append((command, str(exc)))


def main():
    parser = optparse.OptionParser()
    parser.add_option('--clients', type='int', default=1)
    parser.add_option('--no-audit', action='store_true')
    options, _ = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    trail = NullTrail() if options.no_audit else AuditTrail(zmq.Context())
    server = CommandServer(('127.0.0.1', 0), CommandHandler, trail)
    script = ['time', 'queue in', 'queue nowhere', 'help', 'load'][:options.clients]
    answers = []
    threads = [threading.Thread(target=ask, args=(server.server_address[1], c, answers)) for c in script]
    for thread in threads:
        thread.start()
    for _ in script:
        server.handle_request()
    for thread in threads:
        thread.join(3)
    server.server_close()
    for command, answer in sorted(answers):
        print('%-14s %s' % (command, answer))
    for entry in trail.entries():
        log.info('audit %(verb)s: %(outcome)s', entry)
    trail.close()
    return 0


if __name__ == '__main__':
    sys.exit(main())
