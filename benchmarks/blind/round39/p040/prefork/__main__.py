from __future__ import print_function

import logging
import optparse
import sys

from .events import EventBus
from .master import Master

MAILS = [
    'Hello, see you at lunch',
    'BUY NOW',
    'You have won $50000 in the lottery',
    'WIN $90000 TODAY',
    'minutes of the meeting',
    'http://a http://b http://c',
]


def main():
    parser = optparse.OptionParser()
    parser.add_option('--children', type='int', default=2)
    options, _ = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format='%(process)d %(message)s')
    bus = EventBus.instance()
    bus.event('up')
    master = Master(options.children, bus)
    try:
        answers = master.run(MAILS)
    finally:
        bus.event('down')
    for text, points in zip(MAILS, answers):
        print('%3d  %s' % (points, text))
    print('%d events, %d seen' % (bus.count, len(list(bus.seen()))))


if __name__ == '__main__':
    sys.exit(main())
