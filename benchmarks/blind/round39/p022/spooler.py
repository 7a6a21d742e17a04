#!/usr/bin/env python
import logging
import optparse
import os
import signal
import sys
import time

import zmq

import bus as busmodule
from bus import bus
from jobs import JOB_TYPES
from spooldir import SpoolDir

log = logging.getLogger('spooler')


class Monitor(object):
    """The other end of the bus: keeps the page accounting."""

    def __init__(self, endpoint):
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.pull.bind(endpoint)
        self.accounts = {}

    def drain(self, patience):
        while self.pull.poll(patience):
            event = self.pull.recv_pyobj(zmq.NOBLOCK)
            log.info('%(sender)s: %(topic)s', event)
            if event['topic'] == 'job.done':
                owner = event['owner']
                self.accounts[owner] = self.accounts.get(owner, 0) + event['pages']

    def close(self):
        self.pull.close(0)
        self.ctx.term()


def run_one(spool, name):
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        job = spool.load(name)
        log.info('%s: %d pages', job.title, job.run())
        bus.shutdown()
        status = 0
    except Exception:
        log.exception('job %s failed', name)
    finally:
        os._exit(status)


def reap(pids, limit):
    deadline = time.time() + limit
    while pids:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            pids.pop(pid, None)
        elif time.time() > deadline:
            for pid in list(pids):
                os.kill(pid, signal.SIGKILL)
            deadline += 1
        else:
            time.sleep(0.02)


def main():
    parser = optparse.OptionParser()
    parser.add_option('-j', '--jobs', type='int', default=3)
    parser.add_option('--endpoint')
    opts, _ = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format='%(process)d %(name)s %(message)s')

    monitor = Monitor(busmodule.configure(endpoint=opts.endpoint))
    spool = SpoolDir()
    kinds = sorted(JOB_TYPES)
    for i in range(opts.jobs):
        cls = JOB_TYPES[kinds[i % len(kinds)]]
        spool.put(cls('user%d' % (i % 2), 'report-%d' % i, lines=90 + 10 * i))

    bus.announce('spooler up, %d jobs' % opts.jobs)
    running = {}
    for name in spool.pending():
        running[run_one(spool, name)] = name
    reap(running, 4)
    bus.announce('spooler down')
    monitor.drain(300)
    bus.shutdown()
    monitor.close()
    spool.destroy()
    for owner in sorted(monitor.accounts):
        print('%-8s %4d pages' % (owner, monitor.accounts[owner]))
    return 0


if __name__ == '__main__':
    sys.exit(main())
