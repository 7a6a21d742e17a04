from __future__ import print_function

import errno
import logging
import os
import signal
import socket
import sys
import time

from . import rules

log = logging.getLogger('prefork')


class Master(object):
    requests_per_child = 3

    def __init__(self, children, bus):
        self.wanted = children
        self.bus = bus
        self.pids = set()
        self.listener = None

    def listen(self):
        self.listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.listener.bind(('127.0.0.1', 0))
        self.listener.listen(16)
        self.listener.settimeout(2.0)
        return self.listener.getsockname()

    def spawn(self):
        pid = os.fork()
        if pid == 0:
            status = 0
            try:
                self.pids.clear()
                self.child_loop()
            except Exception:
                log.exception('child')
                status = 1
            logging.shutdown()
            sys.exit(status)
        self.pids.add(pid)
        self.bus.event('child', 'pid %d' % pid)

    def child_loop(self):
        for _ in range(self.requests_per_child):
            try:
                conn, _peer = self.listener.accept()
            except socket.timeout:
                return
            conn.settimeout(1.0)
            try:
                text = conn.recv(65536).decode('latin-1')
                conn.sendall(('%d\n' % rules.score(text)).encode('ascii'))
            finally:
                conn.close()

    def reap(self, limit):
        deadline = time.time() + limit
        while self.pids:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except OSError as exc:
                if exc.errno == errno.ECHILD:
                    break
                raise
            if pid:
                self.pids.discard(pid)
                log.info('child %d ended with %d', pid, status)
                self.bus.event('exit', 'pid %d' % pid)
                continue
            if time.time() > deadline:
                for pid in self.pids:
                    os.kill(pid, signal.SIGKILL)
                deadline += 1
            time.sleep(0.02)

    def run(self, mails):
        address = self.listen()
        for _ in range(self.wanted):
            self.spawn()
        answers = []
        for text in mails:
            client = socket.create_connection(address, 2.0)
            client.sendall(text.encode('latin-1'))
            answers.append(int(client.makefile().readline() or -1))
            client.close()
        self.reap(4)
        return answers
