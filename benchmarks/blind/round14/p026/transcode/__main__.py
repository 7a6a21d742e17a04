from __future__ import annotations

import zmq

from .frames import test_card
from .metering import Metered
from .stages import Demux, Encode, _fork


def main() -> None:
    collector = zmq.Context.instance().socket(zmq.PULL)
    port = collector.bind_to_random_port("tcp://127.0.0.1")
    Metered.meter_url = f"tcp://127.0.0.1:{port}"

    q_in, q_mid, q_out = (_fork.Queue() for _ in range(3))
    stages = [Demux(q_in, q_mid, daemon=True), Encode(q_mid, q_out, daemon=True)]
    for st in stages:
        st.start()
    for frame in test_card(12):
        q_in.put(frame)
    q_in.put(None)

    sizes = []
    while (got := q_out.get(timeout=6)) is not None:
        sizes.append(len(got[1]))
    events: list[str] = []
    while collector.poll(300):
        doc = collector.recv_json()
        events.append(f"{doc['who']}:{doc['event']}")
    for st in stages:
        st.join(2)
        if st.is_alive():
            st.kill()
    print(len(sizes), "frames,", sum(sizes), "bytes;", *sorted(events))


if __name__ == "__main__":
    main()
