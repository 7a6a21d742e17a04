import logging
import multiprocessing
import sys
import tempfile
import time

import settings
from hub import Hub
from lamps import LampShelf
from scenes import play


def run_scenes(house):
    jobs = []
    for room in house.rooms.values():
        job = multiprocessing.Process(target=play, args=(room, house.steps), name=room.name)
        job.start()
        jobs.append(job)
    for job in jobs:
        job.join(3)
        if job.is_alive():
            job.kill()
            job.join()


def main(argv):
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        house = settings.load(argv[1], folder)
        shelf = LampShelf(house)
        shelf.start()
        shelf.ready.wait(2)

        Hub.get().all_off()
        run_scenes(house)
        time.sleep(0.2)
        Hub.get().shutdown()

        shelf.done.set()
        shelf.join(2)
        for (room, lamp), level in sorted(shelf.levels.items()):
            print(f"{room:8} {lamp} {level:3d}%")
        print("changes:", shelf.changes)


if __name__ == "__main__":
    main(sys.argv)
