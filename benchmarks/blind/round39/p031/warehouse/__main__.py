import getopt
import sys

from warehouse.feeds import Ledger, StockFeed
from warehouse.shared import Env

USAGE = 'usage: warehouse [-v] [-f FEEDS] [-i ITEMS]'


def main(argv):
    feeds, items = 2, 20
    env = Env()
    try:
        opts, _ = getopt.getopt(argv, 'vf:i:')
    except getopt.GetoptError as exc:
        sys.stderr.write('%s\n%s\n' % (exc, USAGE))
        return 2
    for opt, value in opts:
        if opt == '-v':
            env.verbose = True
        elif opt == '-f':
            feeds = int(value)
        elif opt == '-i':
            items = int(value)

    ledger = Ledger()
    procs = [StockFeed(aisle, items) for aisle in range(feeds)]
    for proc in procs:
        proc.start()
    moves = ledger.book()
    codes = [proc.finish() for proc in procs]
    moves += ledger.book(50)
    ledger.close()
    print('%d moves booked of %d, %d bins, exit codes %s' % (moves, feeds * items, len(ledger.stock), codes))
    env.clean()
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
