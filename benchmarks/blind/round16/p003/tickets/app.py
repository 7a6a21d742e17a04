import contextlib

import zmq

from .channels import Ticket, drop_in_desk_tray, page_on_call
from .escalation import escalate_all
from .outlets import shut_down
from .settings import settings

BACKLOG = [
    Ticket(411, "network", "wifi down in hall 2", 9.0),
    Ticket(412, "printers", "toner, again", 30.5),
    Ticket(413, "archive", "old", 900.0),
    Ticket(414, "phones", "no dial tone", 0.1),
    Ticket(415, "onboarding", "laptop for monday", 50.0),
]


@contextlib.contextmanager
def receivers(*names):
    context = zmq.Context()
    boxes = {}
    for name in names:
        boxes[name] = box = context.socket(zmq.PULL)
        port = box.bind_to_random_port("tcp://127.0.0.1")
        settings.routes[name] = f"tcp://127.0.0.1:{port}"
    try:
        yield boxes
    finally:
        for box in boxes.values():
            box.close(linger=0)
        context.term()


def drain(box: zmq.Socket) -> int:
    count = 0
    while box.poll(400):
        box.recv()
        count += 1
    return count


def main() -> None:
    with receivers("pager", "desk") as boxes:
        # says hello, so that the on-call phone shows that the run has begun
        hello = Ticket(0, "network", "escalation run", 0)
        page_on_call(hello, 0)
        drop_in_desk_tray(hello, 0)
        for number, outcome in escalate_all(BACKLOG).items():
            print(f"{number}: {outcome}")
        print({name: drain(box) for name, box in boxes.items()})
        shut_down(boxes)


if __name__ == "__main__":
    main()
