"""Checks of the build host: the ones that change process state are isolated."""
import os
import resource
import tempfile
import unittest

from forkrun import isolated


class Umask(unittest.TestCase):
    @isolated
    def test_private_artifacts(self):
        os.umask(0o077)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "artifact")
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o666))
            self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)

    def test_umask_untouched(self):
        mask = os.umask(0o022)
        os.umask(mask)
        self.assertNotEqual(mask, 0o077)


class Limits(unittest.TestCase):
    @isolated(timeout=1.5)
    def test_file_limit(self):
        resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
        handles = []
        with self.assertRaises(OSError):
            for _ in range(64):
                handles.append(open(os.devnull))

    @unittest.skipUnless(hasattr(os, "sched_getaffinity"), "needs affinity")
    def test_some_cpu(self):
        self.assertTrue(os.sched_getaffinity(0))
