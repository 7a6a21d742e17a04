import logging
import optparse
import random
import sys

from reportgen import make_farm, settings


def fake_rows(seed):
    rng = random.Random(seed)
    return [(rng.randrange(1000), rng.random(), settings.CURRENCY) for _ in range(200)]


def main():
    parser = optparse.OptionParser()
    parser.add_option('--count', type='int', default=10, help='number of reports')
    parser.add_option('--workers', type='int', default=settings.WORKERS)
    opts, _ = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    farm = make_farm()
    farm.start(opts.workers)
    for i in range(opts.count):
        farm.submit('invoice-%03d' % i, fake_rows(i))
    done = 0
    for worker, name, digest, count in farm.results(opts.count):
        print('%s %s %d rows by %s' % (name, digest[:8], count, worker))
        done += 1
    farm.shutdown()
    print('%d of %d rendered' % (done, opts.count))
    return 0


if __name__ == '__main__':
    sys.exit(main())
