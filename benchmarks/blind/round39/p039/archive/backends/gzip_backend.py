import gzip
import os

from archive.backends import register


@register
class GzipBackend(object):
    name = 'gzip'
    suffix = '.gz'

    def __init__(self, level=6):
        self.level = level

    def store(self, path):
        with open(path, 'rb') as src:
            data = src.read()
        target = path + self.suffix
        out = gzip.open(target, 'wb', self.level)
        try:
            out.write(data)
        finally:
            out.close()
        return target, len(data), os.path.getsize(target)
