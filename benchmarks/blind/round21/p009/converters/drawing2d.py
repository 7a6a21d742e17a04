"""DXF and DWG."""
import time

import zmq

_context = zmq.Context()


class Drawing2D:
    suffixes = ".dxf", ".dwg"
    layers = ("outline", "hatch", "dimension")

    def _tell(self, url, text):
        out = _context.socket(zmq.PUSH)
        out.linger = 200
        out.connect(url)
        try:
            out.send_string(text, zmq.NOBLOCK)
        except zmq.ZMQError as exc:
            print("telemetry:", exc)
        finally:
            out.close()

    def self_test(self, report_to):
        self._tell(report_to, "2d ready")

    def convert(self, stem, target, *, report_to):
        for layer in self.layers:
            time.sleep(0.01)
        self._tell(report_to, f"{stem}.{target}: {len(self.layers)} layers")


CONVERTER = Drawing2D()
