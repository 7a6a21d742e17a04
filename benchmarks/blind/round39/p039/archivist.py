#!/usr/bin/env python
import optparse
import os
import shutil
import sys
import tempfile

import zmq

from archive.archiver import Shift, make
from archive.channel import Channel


class Index(object):
    def __init__(self, directory):
        self.endpoint = 'ipc://' + os.path.join(directory, 'index.sock')
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.pull.bind(self.endpoint)

    def read(self, patience=200):
        while self.pull.poll(patience):
            yield self.pull.recv_json(zmq.NOBLOCK)

    def close(self):
        self.pull.close(0)
        self.ctx.term()


def make_files(directory, count):
    paths = []
    for i in range(count):
        path = os.path.join(directory, 'document-%02d.txt' % i)
        with open(path, 'w') as fp:
            fp.write('page %d of a very long letter\n' % i * 500)
        paths.append(path)
    return paths


def main():
    parser = optparse.OptionParser()
    parser.add_option('--files', type='int', default=6)
    parser.add_option('--procs', type='int', default=2)
    parser.add_option('--backend', default='gzip')
    opts, _ = parser.parse_args()

    directory = tempfile.mkdtemp(prefix='archive-')
    index = Index(directory)
    channel = Channel(index.endpoint)
    try:
        archiver = make(opts.backend, channel)
        Shift(archiver, opts.procs).run(make_files(directory, opts.files))
        for entry in index.read():
            print('%-7s %s' % (entry.pop('verb'), sorted(entry.items())))
    finally:
        channel.close()
        index.close()
        shutil.rmtree(directory, ignore_errors=True)
    return 0


if __name__ == '__main__':
    sys.exit(main())
