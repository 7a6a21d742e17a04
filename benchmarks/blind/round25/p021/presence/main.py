import logging

from .broadcast import Broadcaster
from .service import PresenceService


def main():
    logging.basicConfig(level=logging.INFO)
    caster = Broadcaster()
    service = PresenceService()
    service.on("online", caster.announce)
    service.on("away", caster.announce)
    try:
        for name in ("ada", "brook", "cy"):
            service.join(name)
        service.start()
        service.stop()
    finally:
        caster.close()


if __name__ == "__main__":
    main()
