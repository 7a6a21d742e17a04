"""Board description and calibration exchange."""
import threading
from dataclasses import dataclass

import zmq

CAL_URL = "inproc://calibration"


@dataclass
class Sensor:
    name: str
    rate_hz: int
    sigma: float
    bias: float = 0.0


SENSORS = [
    Sensor("imu", 100, 0.20),
    Sensor("gnss", 20, 1.50),
    Sensor("baro", 50, 0.60),
]

EEPROM = {"imu": 0.031, "gnss": -0.400, "baro": 0.115}


def _eeprom_service(ctx, requests):
    rep = ctx.socket(zmq.REP)
    rep.setsockopt(zmq.RCVTIMEO, 2000)
    rep.bind(CAL_URL)
    try:
        for _ in range(requests):
            name = rep.recv_string()
            rep.send_json({"sensor": name, "bias": EEPROM.get(name, 0.0)})
    except zmq.Again:
        pass
    finally:
        rep.close(0)


def read_calibration(ctx, sensors):
    """Ask the EEPROM thread for the bias of each sensor."""
    service = threading.Thread(target=_eeprom_service, args=(ctx, len(sensors)))
    service.start()
    req = ctx.socket(zmq.REQ)
    req.setsockopt(zmq.LINGER, 0)
    req.setsockopt(zmq.RCVTIMEO, 2000)
    req.connect(CAL_URL)
    try:
        for s in sensors:
            req.send_string(s.name)
            s.bias = req.recv_json()["bias"]
    finally:
        req.close()
        service.join(3)
