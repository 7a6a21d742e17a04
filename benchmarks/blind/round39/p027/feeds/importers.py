import csv
import io
import logging
import random

_registry = {}


def importer(name):
    def wrap(func):
        _registry[name] = func
        func.log = logging.getLogger('feeds.%s' % name)
        return func
    return wrap


def names():
    return sorted(_registry)


def run_importer(name, amount):
    func = _registry[name]
    func.log.info('import of %s begins', name)
    try:
        rows = func(amount)
    except Exception:
        func.log.exception('import of %s failed', name)
        return 1
    func.log.info('import of %s: %d rows', name, rows)
    return 0


def _sample(amount):
    rng = random.Random(amount)
    buf = io.StringIO()
    writer = csv.writer(buf, delimiter=';')
    for i in range(amount):
        writer.writerow(['A%05d' % i, rng.choice('xyz'), '%.2f' % rng.uniform(1, 99)])
    return buf.getvalue()


@importer('prices')
def prices(amount):
    total = 0.0
    rows = list(csv.reader(io.StringIO(_sample(amount)), delimiter=';'))
    for row in rows:
        total += float(row[2])
    prices.log.info('mean price %.2f', total / len(rows))
    return len(rows)


@importer('stock')
def stock(amount):
    seen = set()
    for row in csv.reader(io.StringIO(_sample(amount * 2)), delimiter=';'):
        if row[1] == 'z':
            continue
        seen.add(row[0])
    return len(seen)


@importer('legacy')
def legacy(amount):
    raise ValueError('feed switched off in 2014')
