import json
import multiprocessing
import sys
import tomllib
from concurrent.futures import ProcessPoolExecutor

import zmq

import forecast
import wire


def subscribe(ctx):
    inbox = ctx.socket(zmq.PULL)
    inbox.bind(wire.ADDRESS)
    return inbox


def assess_all(cfg):
    frost = cfg["frost"]
    method = multiprocessing.get_context(cfg.get("start_method", "spawn"))
    with ProcessPoolExecutor(2, mp_context=method) as pool:
        jobs = [
            pool.submit(forecast.assess, parcel, frost["threshold"], frost["hours"])
            for parcel in cfg["parcel"]
        ]
        return [job.result(timeout=6) for job in jobs]


def main(path):
    with open(path, "rb") as fh:
        cfg = tomllib.load(fh)
    ctx = zmq.Context()
    inbox = subscribe(ctx)
    wire.emit("start", parcels=len(cfg["parcel"]))
    for risk in assess_all(cfg):
        print(f"{risk.parcel:15} {risk.minimum:5.1f} C at +{risk.hour} h")
    wire.emit("stop")
    while inbox.poll(300):
        message = json.loads(inbox.recv_string())
        print("bus:", message["kind"], message.get("parcel", ""))
    inbox.close(0)
    wire.finish()
    ctx.term()


if __name__ == "__main__":
    main(sys.argv[1])
