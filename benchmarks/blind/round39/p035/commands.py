import os
import time


class CommandError(Exception):
    pass


class Commands(object):
    """do_xxx answers the command xxx; subclasses add to it."""

    def dispatch(self, line):
        words = line.split()
        if not words:
            raise CommandError('empty command')
        verb = words[0].lower()
        method = getattr(self, 'do_' + verb, None)
        if method is None:
            raise CommandError('unknown command %s' % verb)
        try:
            return verb, method(*words[1:])
        except TypeError:
            raise CommandError('wrong arguments for %s' % verb)

    def do_help(self):
        return ' '.join(sorted(n[3:] for n in dir(self) if n.startswith('do_')))


class SystemCommands(Commands):
    def do_time(self):
        return time.strftime('%Y-%m-%d')

    def do_load(self):
        return ' '.join('%.2f' % x for x in os.getloadavg())


class QueueCommands(SystemCommands):
    queues = {'in': 3, 'out': 12, 'hold': 0}

    def do_queue(self, name):
        if name not in self.queues:
            raise CommandError('no queue %s' % name)
        return str(self.queues[name])
