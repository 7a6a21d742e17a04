import logging
import multiprocessing
import optparse

from feeds import applog, importers
from feeds.collector import Collector

log = logging.getLogger('feeds')


def main():
    parser = optparse.OptionParser()
    parser.add_option('-n', '--count', type='int', default=2)
    parser.add_option('-l', '--level', choices=sorted(applog.LEVELS), default='i')
    parser.add_option('--no-collector', action='store_true')
    opts, _ = parser.parse_args()

    collector = None
    if not opts.no_collector:
        collector = Collector()
        collector.start()
    applog.setup(opts.level, collector and collector.endpoint)

    log.info('importing %s', ', '.join(importers.names()[:opts.count]))
    procs = []
    for name in importers.names()[:opts.count]:
        proc = multiprocessing.Process(target=importers.run_importer, args=(name, 50), name=name)
        proc.start()
        procs.append(proc)
    for proc in procs:
        proc.join(3)
        if proc.exitcode is None:
            log.warning('%s takes too long', proc.name)
            proc.kill()
            proc.join(1)
    log.info('all importers are back')
    applog.teardown()
    if collector:
        collector.finish()
        for name, lines in sorted(collector.by_logger.items()):
            print('%-14s %d lines' % (name, len(lines)))


if __name__ == '__main__':
    main()
