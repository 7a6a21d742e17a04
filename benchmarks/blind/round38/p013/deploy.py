import argparse
import sys

import zmq

from stations import AbstractStation, BuoyStation, RoofStation, StationBuilder

REGIONS = {
    "north": [(RoofStation, "kiruna"), (BuoyStation, "lulea")],
    "south": [(RoofStation, "lund"), (RoofStation, "ystad")],
}


def deploy(region: str, url: str) -> list[AbstractStation]:
    stations = []
    for kind, ident in REGIONS[region]:
        builder = StationBuilder().of(kind).named(ident)
        if kind is BuoyStation:
            builder.measuring(4)
        stations.append(builder.reporting_to(url, batch=2).build())
    for station in stations:
        station.start()
    return stations


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--region", choices=REGIONS, required=True)
    region = parser.parse_args(argv).region

    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as hub:
        port = hub.bind_to_random_port("tcp://127.0.0.1")
        stations = deploy(region, f"tcp://127.0.0.1:{port}")
        for station in stations:
            station.join(3)
            if station.is_alive():
                station.kill()
        readings = 0
        while hub.poll(400):
            readings += len(hub.recv_json())
        print(f"{region}: {len(stations)} stations, {readings} readings")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
