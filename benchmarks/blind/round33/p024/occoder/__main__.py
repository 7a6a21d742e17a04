import csv
import io
import tempfile

import zmq

from .batch import Batch

RETURNS = """\
case,answer
1001,Nurse
1002,primary school teacher
1003,I drive a bus
1004,bus driver
1005,works with computers
1006,Baker
1007,software developer
1008,"helps out, here and there"
1009,truck driver
"""


def read_returns(text):
    return [(int(row["case"]), row["answer"]) for row in csv.DictReader(io.StringIO(text))]


def main():
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = f"ipc://{tmp}/clerical"
        inbox = zmq.Context.instance().socket(zmq.PULL)
        inbox.bind(endpoint)
        with Batch("pilot-03", read_returns(RETURNS), endpoint) as batch:
            coded = batch.run()
        for case, code in sorted(coded.items()):
            print(case, code or "-> desk")
        while inbox.poll(300):
            print("desk:", inbox.recv_json(zmq.NOBLOCK))
        inbox.close(0)


if __name__ == "__main__":
    main()
