import unittest

import zmq

from leases.journal import mirror
from leases.table import Fenced, LeaseTable

from .elsewhere import elsewhere


class StandbyMixin:
    """Gives each test a standby inbox and a table mirrored to it."""

    def setUp(self):
        self.ctx = zmq.Context()
        self.standby = self.ctx.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self.standby.bind_to_random_port('tcp://127.0.0.1')}"
        self.table = LeaseTable(mirror(self.url))
        self.addCleanup(self.ctx.destroy, 0)
        self.addCleanup(self.table.close)

    def mirrored(self):
        seen = []
        while self.standby.poll(200):
            seen.append(self.standby.recv_multipart()[0].decode())
        return seen


class LeaseTableTest(StandbyMixin, unittest.TestCase):
    def test_grant_is_mirrored(self):
        self.table.grant("wal", "n1")
        self.assertEqual(self.mirrored(), ["grant"])

    @elsewhere
    def test_stale_holder_is_fenced(self):
        first = self.table.grant("wal", "n1")
        self.table.grant("wal", "n2")
        self.assertRaises(Fenced, self.table.revoke, first)

    @elsewhere
    def test_unknown_lease(self):
        from leases.table import Lease

        with self.assertRaises(Fenced):
            self.table.check(Lease("none", "n1", 1))


if __name__ == "__main__":
    unittest.main()
