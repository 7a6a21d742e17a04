import argparse
import logging
import tempfile

from wms.host import WarehouseHost
from wms.stations import make_station


def layout(home, count):
    host_url = "ipc://%s/host" % home
    for n in range(count):
        yield {"kind": "scanner", "name": "scan%d" % n, "host_url": host_url}
    yield {"kind": "scale", "name": "scale0", "limit": "30", "lamp_url": "ipc://%s/lamp" % home}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--stations", type=int, default=1)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as home:
        stations = [make_station(c) for c in layout(home, opts.stations)]
        for st in stations:
            st.start()
        host = WarehouseHost("ipc://%s/host" % home)
        host.collect(500)
        for st in stations:
            st.join(3)
            if st.is_alive():
                st.kill()
                st.join()
        host.close()
        logging.info("scans: %s", dict(host.counts))


if __name__ == "__main__":
    main()
