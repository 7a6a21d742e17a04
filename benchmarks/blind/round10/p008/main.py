import argparse
import time

from workers.mail import MailWorker
from workers.sms import SmsWorker


def main() -> None:
    parser = argparse.ArgumentParser(description="Starts the notification workers.")
    parser.add_argument("--seconds", type=float, default=0.6)
    args = parser.parse_args()
    workers = [cls(name) for cls, name in ((MailWorker, "mail"), (SmsWorker, "sms"))]
    for worker in workers:
        worker.start()
    time.sleep(args.seconds)
    for worker in workers:
        worker.terminate()
        worker.join()
        print(worker.name, worker.exitcode)


if __name__ == "__main__":
    main()
