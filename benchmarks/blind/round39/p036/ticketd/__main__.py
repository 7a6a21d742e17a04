import logging
import sys
from optparse import OptionParser

from ticketd import compat
from ticketd import conn
from ticketd.children import ChildManager
from ticketd.store import Store


def main():
    op = OptionParser()
    op.add_option('-w', '--workers', type='int', default=2)
    op.add_option('-t', '--tickets', type='int', default=6)
    op.add_option('-v', '--verbose', action='store_true')
    opts, args = op.parse_args()
    logging.basicConfig(level=logging.DEBUG if opts.verbose else logging.WARNING)

    compat.install()
    store = Store()
    conn.set_endpoint(store.endpoint)
    tickets = list(range(100, 100 + opts.tickets))
    for ticket in tickets:
        conn.write('opened', ticket, 'by mail')

    manager = ChildManager()
    for number in range(opts.workers):
        manager.spawn(number, tickets[number::opts.workers])
    manager.wait()
    store.collect()
    conn.shutdown()
    store.close()
    for ticket in tickets:
        print('#%d: %s' % (ticket, ', '.join(store.history[ticket])))
    return 0


if __name__ == '__main__':
    sys.exit(main())
