import logging
import optparse
import sys

from tasksrv.primes import PrimeService

parser = optparse.OptionParser(prog='tasksrv')
parser.add_option('--workers', type='int', default=2)
parser.add_option('--rounds', type='int', default=4)
parser.add_option('--debug', action='store_const', const=logging.DEBUG, dest='level', default=logging.INFO)

if __name__ == '__main__':
    options, _ = parser.parse_args()
    logging.basicConfig(level=options.level, format='%(name)s: %(message)s')
    sys.exit(PrimeService(options).main())
