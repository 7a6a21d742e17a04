import logging
import os
import signal
import time

from ticketd import conn

log = logging.getLogger(__name__)


class Child(object):
    def __init__(self, number, tickets):
        self.number = number
        self.tickets = tickets
        self.pid = None

    def start(self):
        self.pid = os.fork()
        if self.pid == 0:
            code = 70
            try:
                self.main()
                code = 0
            except Exception:
                log.exception('child %d', self.number)
            finally:
                logging.shutdown()
                os._exit(code)
        return self.pid

    def main(self):
        for ticket in self.tickets:
            log.debug('child %d takes #%d', self.number, ticket)
            conn.write('assigned', ticket, 'queue-%d' % self.number)
            time.sleep(0.01)
            conn.write('closed', ticket, 'auto')
        conn.shutdown()


class ChildManager(object):
    grace = 4.0

    def __init__(self):
        self.children = {}

    def spawn(self, number, tickets):
        child = Child(number, tickets)
        self.children[child.start()] = child

    def wait(self):
        limit = time.time() + self.grace
        while self.children:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except OSError:
                break
            if pid == 0:
                if time.time() > limit:
                    self._slaughter()
                time.sleep(0.02)
                continue
            child = self.children.pop(pid, None)
            if child is not None:
                log.info('child %d left with %d', child.number, status >> 8)

    def _slaughter(self):
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)
