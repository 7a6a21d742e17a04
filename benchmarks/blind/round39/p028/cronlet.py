#!/usr/bin/env python
"""A small cron for containers."""
import logging
import optparse
import os
import signal
import sys
import time

import board
import table

log = logging.getLogger('cronlet')
HERE = os.path.dirname(os.path.abspath(__file__))


class Cronlet(object):
    tick_length = 0.1

    def __init__(self, entries):
        self.entries = entries
        self.running = {}
        self.finished = []

    def on_sigchld(self, signum, frame):
        for pid in list(self.running):
            try:
                done, status = os.waitpid(pid, os.WNOHANG)
            except OSError:
                continue
            if done:
                entry = self.running.pop(pid)
                self.finished.append((entry.job, status))
                board.get().status(job=entry.job, exit=status)

    def launch(self, entry):
        argv = [sys.executable, os.path.join(HERE, 'job.py'), entry.job] + list(entry.args)
        devnull = os.open(os.devnull, os.O_RDWR)
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
        pid = os.fork()
        if pid == 0:
            try:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
                os.dup2(devnull, 0)
                os.nice(1)
                os.execv(argv[0], argv)
            except OSError as exc:
                os.write(2, ('cannot run %s: %s\n' % (argv[0], exc)).encode())
            os._exit(127)
        self.running[pid] = entry
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
        os.close(devnull)
        board.get().status(job=entry.job, pid=pid)

    def loop(self, ticks):
        signal.signal(signal.SIGCHLD, self.on_sigchld)
        for tick in range(1, ticks + 1):
            for entry in table.due(self.entries, tick):
                if entry not in self.running.values():
                    self.launch(entry)
            board.get().read_inbox()
            time.sleep(self.tick_length)
        limit = time.time() + 4
        while self.running and time.time() < limit:
            board.get().read_inbox(50)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for pid in self.running:
            os.kill(pid, signal.SIGKILL)
        board.get().read_inbox(200)


def main():
    parser = optparse.OptionParser(usage='%prog TABLE')
    parser.add_option('--ticks', type='int', default=20)
    opts, args = parser.parse_args()
    if len(args) != 1:
        parser.error('one table expected')
    logging.basicConfig(level=logging.INFO)
    cron = Cronlet(table.parse(args[0]))
    log.info('board listens on port %d', board.get().port)
    cron.loop(opts.ticks)
    for job, text in board.get().said:
        print('%-10s %s' % (job, text))
    print('%d jobs finished' % len(cron.finished))
    board.get().close()
    return 0


if __name__ == '__main__':
    sys.exit(main())
