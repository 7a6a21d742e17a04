import multiprocessing as mp

import zmq

from cycler import Telemetry, channel, run_profile
from cycler.telemetry import RECORD


def main() -> None:
    ctx = zmq.Context()
    store = ctx.socket(zmq.PULL)
    port = store.bind_to_random_port("tcp://127.0.0.1")
    channel.uplink = Telemetry(f"tcp://127.0.0.1:{port}")
    channel.uplink.record(0, 0, 0.0, 0.0)

    jobs = [(1, "formation"), (2, "check"), (3, "check")]
    pool = mp.Pool(2)
    try:
        outcome = pool.map_async(run_profile, jobs, chunksize=1).get(timeout=4)
        for number, volts, dropped in outcome:
            print(f"channel {number}: {volts:.2f} V, {dropped} records dropped")
    except mp.TimeoutError:
        print("cycler stalled")
    finally:
        pool.close()
        pool.join()

    received = 0
    while store.poll(300):
        RECORD.unpack(store.recv())
        received += 1
    print(received, "records stored")
    channel.uplink.close()
    store.close()
    ctx.term()


if __name__ == "__main__":
    main()
