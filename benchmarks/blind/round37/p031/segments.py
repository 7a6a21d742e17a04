"""Grabs frames from a (simulated) V4L2 device and cuts them into segments."""
import os
import struct
import time

from stage import StageProcess

HEADER = struct.Struct("<4sHHI")


class SegmentWriter:
    def __init__(self, directory, camera):
        self.directory = directory
        self.camera = camera
        self.index = 0
        self._fh = None

    def _path(self):
        return os.path.join(self.directory, "%s-%05d.seg" % (self.camera, self.index))

    def write(self, width, height, seq, pixels):
        if self._fh is None:
            self._fh = open(self._path(), "wb")
        self._fh.write(HEADER.pack(b"FRAM", width, height, seq) + pixels)

    def roll(self):
        if self._fh is not None:
            self._fh.close()
            self._fh = None
            self.index += 1


class CameraStage(StageProcess):
    def __init__(self, camera, status_url, directory, segment_frames):
        self.camera = camera
        self.directory = directory
        self.segment_frames = segment_frames
        super().__init__("cam-" + camera.name, status_url)

    def setup(self):
        self.writer = SegmentWriter(self.directory, self.camera.name)
        self.seq = 0

    def step(self):
        size = self.camera.width * self.camera.height
        pixels = bytes((self.seq + i) & 0xFF for i in range(size))
        self.writer.write(self.camera.width, self.camera.height, self.seq, pixels)
        self.seq += 1
        self.counters["frames"] = self.seq
        if self.seq % self.segment_frames == 0:
            self.writer.roll()
            self.counters["segments"] = self.writer.index
        time.sleep(1.0 / self.camera.fps)

    def teardown(self):
        self.writer.roll()
