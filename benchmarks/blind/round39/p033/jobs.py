"""Job types.  Instances are pickled into the spool directory."""
import time

from bus import bus

JOB_TYPES = {}


def jobtype(name):
    def register(cls):
        cls.kind = name
        JOB_TYPES[name] = cls
        return cls
    return register


class Job(object):
    kind = None
    copies = 1

    def __init__(self, owner, title, **options):
        self.owner = owner
        self.title = title
        self.options = options
        self.created = time.time()

    def __getstate__(self):
        state = self.__dict__.copy()
        state['v'] = 3
        return state

    def __setstate__(self, state):
        version = state.pop('v', 1)
        if version < 2:
            state['owner'] = state.pop('user')
        self.__dict__.update(state)

    def pages(self):
        raise NotImplementedError

    def run(self):
        count = 0
        for page in self.pages():
            count += 1
        bus.publish('job.done', title=self.title, owner=self.owner, pages=count * self.copies)
        return count


@jobtype('text')
class TextJob(Job):
    lines_per_page = 60

    def pages(self):
        lines = ['%s line %d' % (self.title, i) for i in range(self.options.get('lines', 100))]
        for start in range(0, len(lines), self.lines_per_page):
            yield '\n'.join(lines[start:start + self.lines_per_page])


@jobtype('banner')
class BannerJob(TextJob):
    lines_per_page = 6

    def pages(self):
        yield self.title.upper().center(80)
        for page in TextJob.pages(self):
            yield page
