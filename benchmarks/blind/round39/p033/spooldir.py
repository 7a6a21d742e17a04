import os
import pickle
import shutil
import tempfile


class SpoolDir(object):
    suffix = '.job'

    def __init__(self, path=None):
        self.path = path or tempfile.mkdtemp(prefix='spooldir-')
        self._serial = 0

    def put(self, job):
        self._serial += 1
        name = '%06d%s' % (self._serial, self.suffix)
        tmp = os.path.join(self.path, '.' + name)
        with open(tmp, 'wb') as fp:
            pickle.dump(job, fp, 2)
        os.rename(tmp, os.path.join(self.path, name))
        return name

    def pending(self):
        return sorted(n for n in os.listdir(self.path)
                      if n.endswith(self.suffix) and not n.startswith('.'))

    def load(self, name):
        with open(os.path.join(self.path, name), 'rb') as fp:
            return pickle.load(fp)

    def remove(self, name):
        os.unlink(os.path.join(self.path, name))

    def destroy(self):
        shutil.rmtree(self.path, ignore_errors=True)
