import logging
import optparse
import sys

from batch import jobs
from batch.runner import Runner

COMMANDS = {}


def command(func):
    COMMANDS[func.__name__.replace('cmd_', '')] = func
    return func


@command
def cmd_list(opts, args):
    for name, entries in sorted(jobs.PLANS.items()):
        print('%-10s %s' % (name, ', '.join(key for key, _ in entries)))


@command
def cmd_run(opts, args):
    for name in args or ['hourly']:
        done, failed = Runner(opts.procs).run(name)
        print('%s: %d done, %d failed' % (name, done, failed))


def main():
    parser = optparse.OptionParser(usage='%%prog [options] %s' % '|'.join(sorted(COMMANDS)))
    parser.add_option('--procs', type='int', default=3)
    opts, args = parser.parse_args()
    if not args or args[0] not in COMMANDS:
        parser.error('which command?')
    logging.basicConfig(level=logging.INFO, format='%(message)s')
    COMMANDS[args[0]](opts, args[1:])
    return 0


if __name__ == '__main__':
    sys.exit(main())
