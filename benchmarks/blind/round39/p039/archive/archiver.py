import logging
import multiprocessing

from archive import backends

log = logging.getLogger('archive')

_mp = multiprocessing.get_context('spawn')


class Archiver(object):
    def __init__(self, backend, channel):
        self.backend = backend
        self.channel = channel

    def begin(self, batch):
        self.channel.tell('begin', batch=batch)

    def work(self, paths):
        try:
            for path in paths:
                target, before, after = self.backend.store(path)
                self.channel.tell('stored', path=target, before=before, after=after)
        finally:
            self.channel.close()


class Shift(object):
    """A few archiver processes over a list of files."""

    def __init__(self, archiver, size):
        self.archiver = archiver
        self.size = size

    def run(self, paths, timeout=7.0):
        self.archiver.begin(len(paths))
        procs = []
        for i in range(self.size):
            proc = _mp.Process(target=self.archiver.work, args=(paths[i::self.size],))
            proc.start()
            procs.append(proc)
        for proc in procs:
            proc.join(timeout)
            if proc.is_alive():
                log.error('%s hangs', proc.name)
                proc.kill()
                proc.join(1)
        self.archiver.channel.tell('end', codes=[proc.exitcode for proc in procs])


def make(backend_name, channel, **options):
    return Archiver(backends.lookup(backend_name)(**options), channel)
