import logging
from datetime import datetime, timedelta

import zmq

from clinic.service import ReminderService
from clinic.shards import Appointment, Shard, chunked


def tomorrow():
    start = datetime(2024, 3, 4, 8)
    names = ["Ahrens", "Bell", "Castro", "Dunne"]
    for n, name in enumerate(names):
        yield Appointment(name, f"+4930{n:04}", start + timedelta(minutes=20 * n))


def gateway(ctx):
    sock = ctx.socket(zmq.PULL)
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    return sock, f"tcp://127.0.0.1:{port}"


def main():
    logging.basicConfig(level=logging.INFO)
    ctx = zmq.Context()
    (sms, sms_url), (audit, audit_url) = gateway(ctx), gateway(ctx)
    service = ReminderService({"outbox": sms_url, "audit": audit_url})
    service.announce()
    shards = [Shard(service, batch, daemon=True) for batch in chunked(tomorrow(), 2)]
    for shard in shards:
        shard.start()
    for shard in shards:
        shard.join(3)
        if shard.is_alive():
            shard.kill()
    while sms.poll(300):
        print("sms", sms.recv_json())
    service.stop()
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
