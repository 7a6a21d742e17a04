import multiprocessing
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from substation.collector import Collector
from substation.device import simulate_bay
from substation.telegram import Telegram


class CollectorTestCase(unittest.TestCase):
    """Starts a collector, and stops every device a test has started."""

    def setUp(self):
        self.collector = Collector()
        self.addCleanup(self.collector.close)
        self.devices = []
        self.addCleanup(self._stop_devices)

    def _stop_devices(self):
        for device in self.devices:
            device.join(2)
            if device.is_alive():
                device.kill()
                device.join()

    def start_bay(self, bay, **options):
        device = multiprocessing.Process(target=self._bay_main, args=(bay, options))
        device.start()
        self.devices.append(device)
        return device

    def _bay_main(self, bay, options):
        simulate_bay(self.collector.endpoint, bay, progress=self.collector.journal, **options)


class TelegramTest(unittest.TestCase):
    def test_round_trip(self):
        telegram = Telegram(7, 2, 231.25)
        self.assertEqual(Telegram.unpack(telegram.pack()), telegram)


class SingleBayTest(CollectorTestCase):
    def test_all_channels_arrive(self):
        self.start_bay(1, channels=4, rounds=1)
        self.assertEqual(self.collector.collect(4), 4)
        self.assertEqual({channel for _, channel in self.collector.latest}, {0, 1, 2, 3})

    def test_device_ends_cleanly(self):
        device = self.start_bay(2, channels=1, rounds=1)
        self.collector.collect(1)
        device.join(2)
        self.assertEqual(device.exitcode, 0)


class ManyBaysTest(CollectorTestCase):
    def test_values_are_kept_apart(self):
        for bay in (11, 12, 13):
            self.start_bay(bay, channels=2, rounds=3)
        self.assertEqual(self.collector.collect(18), 18)
        self.assertEqual(len(self.collector.latest), 6)

    def test_silence_is_no_error(self):
        self.collector.journal(1, "waiting")
        self.assertEqual(self.collector.collect(1, timeout=0.1), 0)


if __name__ == "__main__":
    unittest.main()
