"""Runs one job: job.py NAME [ARGS]."""
import os
import sys
import zlib

import board


def do_disk(path='/'):
    st = os.statvfs(path)
    return '%d%% free' % (100 * st.f_bavail // max(st.f_blocks, 1))


def do_uptime():
    with open('/proc/uptime') as fp:
        return '%d s' % float(fp.read().split()[0])


def do_checksum(path):
    with open(path, 'rb') as fp:
        return '%08x' % (zlib.crc32(fp.read()) & 0xffffffff)


if __name__ == '__main__':
    name = sys.argv[1]
    board.say(name, globals()['do_' + name](*sys.argv[2:]))
