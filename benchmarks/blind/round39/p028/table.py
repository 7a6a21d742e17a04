"""Parser of the table: 'every job arguments...' a line."""
import collections
import shlex

Entry = collections.namedtuple('Entry', 'every job args lineno')


class TableError(ValueError):
    def __init__(self, lineno, text):
        ValueError.__init__(self, 'line %d: %s' % (lineno, text))


def parse(path):
    entries = []
    with open(path) as fp:
        for lineno, line in enumerate(fp, 1):
            words = shlex.split(line, comments=True)
            if not words:
                continue
            if len(words) < 2:
                raise TableError(lineno, 'job expected')
            try:
                every = int(words[0])
            except ValueError:
                raise TableError(lineno, 'bad interval %r' % words[0])
            entries.append(Entry(every, words[1], tuple(words[2:]), lineno))
    return entries


def due(entries, tick):
    return [e for e in entries if tick % e.every == 0]
