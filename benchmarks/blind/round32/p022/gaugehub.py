"""Takes the telegrams of the gauges.

The modem pool hands over each call as a connection to a local socket.  Every call gets a process of its
own, because old stations keep a line open for minutes and some send rubbish.
"""
import datetime as dt
import json
import logging
import os
import socket
import socketserver
import sys
import tempfile
import threading

from hub import FloodHub
from telegram import TelegramError, decode, encode

log = logging.getLogger("gaugehub")


class GaugeCall(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        for line in self.rfile:
            if line.strip() == b"EOT":
                break
            try:
                reading = decode(line)
            except (TelegramError, ValueError, UnicodeDecodeError) as err:
                log.error("telegram refused: %s", err)
                self.wfile.write(b"NAK\n")
                continue
            self.server.accept(reading)
            self.wfile.write(b"ACK\n")


class GaugeServer(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    max_children = 8
    block_on_close = False

    def __init__(self, path, hub):
        super().__init__(path, GaugeCall)
        self.hub = hub
        self._tray_out, self._tray_in = os.pipe()
        os.set_blocking(self._tray_out, False)
        self._rest = b""

    def accept(self, reading):
        log.info("%s %d cm", reading.station, reading.level_cm)
        os.write(self._tray_in, json.dumps(reading.as_dict()).encode() + b"\n")

    def service_actions(self):
        super().service_actions()
        try:
            self._rest += os.read(self._tray_out, 65536)
        except BlockingIOError:
            return
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            self.hub.publish(json.loads(line))


def modem_pool(path, server):
    """Three calls, as the modems would hand them over."""
    night = dt.datetime(2024, 1, 4, 2, 15)
    calls = {
        "LAHN-07": [(0, 421), (15, 428), (30, 433)],
        "DILL-02": [(0, 188), (30, 190)],
        "OHM-03": [(0, 207)],
    }
    try:
        for station, levels in calls.items():
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.settimeout(1.5)
                line.connect(path)
                for minutes, level in levels:
                    line.sendall(encode(station, night + dt.timedelta(minutes=minutes), level))
                    try:
                        answer = line.recv(16).strip()
                    except socket.timeout:
                        answer = b"(none)"
                    log.debug("%s answered %s", station, answer)
                line.sendall(b"EOT\n")
        threading.Event().wait(0.3)
    finally:
        server.shutdown()


def main():
    logging.basicConfig(level=logging.DEBUG, format="%(process)d %(name)s %(message)s", stream=sys.stderr)
    hub = FloodHub()
    with tempfile.TemporaryDirectory(prefix="gauge-") as folder:
        path = os.path.join(folder, "calls.sock")
        with GaugeServer(path, hub) as server:
            threading.Thread(target=modem_pool, args=(path, server), daemon=True).start()
            server.serve_forever(poll_interval=0.1)
    hub.close()


if __name__ == "__main__":
    main()
