import argparse
import tempfile

import zmq

from digest.control import Control
from digest.daemon import daemonize
from digest.mails import collect


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--foreground", action="store_true")
    opts = ap.parse_args()
    base = tempfile.mkdtemp()
    control = Control(base)
    control.event("configured")
    if not opts.foreground:
        daemonize(base)
    control.event("started", daemon=not opts.foreground)
    channel = control.mail_channel(f"ipc://{base}/mails")
    for mail in collect():
        try:
            channel.send_multipart([mail.to.encode(), mail.body().encode()])
        except zmq.Again:
            break
    channel.close()


if __name__ == "__main__":
    main()
