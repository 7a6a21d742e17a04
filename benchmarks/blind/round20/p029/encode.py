"""Encode rows with registered schemas in a pool of workers."""
import multiprocessing as mp

import zmq

from registry_client import SchemaClient, channel
from registry_server import RegistryServer

client: SchemaClient


def encode(record):
    subject, row = record
    schema = client[subject]
    return subject, schema["v"], [row.get(f) for f in schema["fields"]]


RECORDS = [
    ("orders", {"id": 1, "total": 9.5}),
    ("orders", {"id": 2, "total": 1.0}),
    ("refunds", {"id": 2}),
]


def main():
    global client
    server = RegistryServer()
    server.start()
    client = SchemaClient(server.url)
    print("warm:", client["orders"]["v"])
    with mp.get_context("fork").Pool(1) as pool:
        pending = pool.map_async(encode, RECORDS, chunksize=1)
        try:
            for row in pending.get(timeout=2):
                print(row)
        except mp.TimeoutError:
            print("encoding stalled")
    channel(server.url).send(b"")
    server.join(2)
    zmq.Context.instance().destroy(linger=0)


if __name__ == "__main__":
    main()
