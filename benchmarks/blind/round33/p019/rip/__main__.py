import logging
import logging.handlers
import multiprocessing as mp
import sys

from .jobfile import parse
from .monitor import JobMonitor, MonitorHandler
from .terminal import interpreter_command, run_in_terminal
from .trapping import trap_all


def main(path):
    pages = parse(path)
    monitor = JobMonitor()
    screen = monitor.subscriber()
    handler = MonitorHandler(monitor)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)

    records = mp.Queue()
    listener = logging.handlers.QueueListener(records, handler)
    listener.start()
    logging.info("job with %d pages", len(pages))
    trapped = trap_all(records, pages)
    listener.stop()
    status = run_in_terminal(interpreter_command(pages), lambda line: monitor.say("rip", line))
    logging.info("rip ended with %s", status)

    while screen.poll(200):
        topic, text = screen.recv_multipart()
        print(f"{topic.decode():16} {text.decode()}")
    root.removeHandler(handler)
    screen.close(0)
    monitor.close()
    return 0 if trapped and status == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
