import logging

from mdp.broker import Broker
from mdp.worker import Reverser


def main():
    logging.basicConfig(level=logging.INFO)
    broker = Broker()
    worker = Reverser(broker.url, b"reverse")
    worker.check_broker()
    worker.start()
    try:
        broker.mediate(600, b"stressed")
        print("replies:", broker.replies)
    finally:
        worker.join(2)
        if worker.is_alive():
            worker.kill()
            worker.join()
        worker.close_link()
        broker.close()


if __name__ == "__main__":
    main()
