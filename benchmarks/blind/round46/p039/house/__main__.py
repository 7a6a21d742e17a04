import sys
import time

from .controller import Controller
from .mailbox import Tablet


def main():
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    controller = Controller(["kitchen", "bath", "attic"])
    tablet = Tablet(controller.mailbox.url)
    tablet.start()
    time.sleep(0.2)

    controller.start()
    for _ in range(turns):
        controller.turn()
    controller.stop()

    time.sleep(0.2)
    tablet.finished.set()
    tablet.join(2)
    controller.mailbox.close()
    for topic, fields in tablet.rows:
        print(topic, fields)


if __name__ == "__main__":
    main()
