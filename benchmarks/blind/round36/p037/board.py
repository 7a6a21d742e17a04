import logging

from tornado.ioloop import IOLoop
from tornado.options import define, options, parse_command_line

from taskboard.hub import Hub

define("tasks", default=4, type=int)
define("parallel", default=2, type=int)


async def main():
    hub = Hub(options.parallel)
    try:
        await hub.run([f"item-{n}" for n in range(options.tasks)])
    finally:
        hub.close()
    for name, steps in sorted(hub.history.items()):
        logging.info("%s: %s", name, " > ".join(steps))


if __name__ == "__main__":
    parse_command_line()
    IOLoop.current().run_sync(main, timeout=9)
