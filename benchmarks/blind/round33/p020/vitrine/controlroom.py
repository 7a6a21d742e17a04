"""Control room of the museum: shows what the vitrines report.  Own program."""
import sys

import zmq


def main(endpoint):
    context = zmq.Context()
    inbox = context.socket(zmq.PULL)
    inbox.bind(endpoint)
    while inbox.poll(2500):
        report = inbox.recv_json()
        print("control room: {vitrine} {state} {detail}".format(**report), flush=True)
        if report["state"] == "finished":
            break
    inbox.close(0)
    context.term()


if __name__ == "__main__":
    main(sys.argv[1])
