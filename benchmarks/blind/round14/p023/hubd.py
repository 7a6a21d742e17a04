# -*- coding: utf-8 -*-
"""hubd: house sensor hub.  Reads the (simulated) 1-wire sensors and tells the bus; runs as a daemon."""
from __future__ import print_function

import os
import signal
import sys
import time

import onewire
from bus import Bus
from unixd import become_daemon, read_pid, wait_gone

HERE = os.path.dirname(os.path.abspath(__file__))
PIDFILE = os.path.join(HERE, 'hubd.pid')
LOGFILE = os.path.join(HERE, 'hubd.out')


class Hub(object):

    def __init__(self, rounds=3):
        self.rounds = rounds
        self.bus = Bus()
        self.probes = onewire.find_probes()
        self.alarms = {}

    def check(self, name, value):
        lo, hi = onewire.LIMITS.get(name, (None, None))
        if lo is not None and not (lo <= value <= hi):
            self.alarms[name] = value
            self.bus.announce('alarm', name, value)
            return False
        return True

    def loop(self):
        self.bus.listen_to(['hub.', 'all.'])
        for n in range(self.rounds):
            for probe in self.probes:
                val = probe.read()
                if self.check(probe.name, val):
                    self.bus.announce('reading', probe.name, val)
            time.sleep(0.05)
        print('rounds: %d, alarms: %r' % (self.rounds, sorted(self.alarms)))
        sys.stdout.flush()
        for cmd in self.bus.commands(100):
            print('command %r' % (cmd,))


def serve():
    hub = Hub()
    hub.bus.announce('state', 'hub', 1)
    become_daemon(PIDFILE, LOGFILE)
    signal.alarm(4)
    hub.loop()


def main(argv):
    if len(argv) > 1 and argv[1] == 'start':
        serve()
    elif len(argv) > 1 and argv[1] == 'stop':
        pid = read_pid(PIDFILE)
        if pid and not wait_gone(pid, 1.5):
            os.kill(pid, signal.SIGTERM)
            wait_gone(pid, 2)
        if os.path.exists(PIDFILE):
            os.unlink(PIDFILE)
    else:
        print('usage: hubd.py start|stop')
        return 2
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
