"""Starts the robots first; the collector opens its end afterwards."""
import sys
import tempfile

from lab_collect import collect
from lab.channel import Channel
from lab.robot import Robot


def main(names: list[str]) -> None:
    url = f"ipc://{tempfile.mkdtemp()}/lab"
    robots = [Robot(name, Channel(url, bind=False)) for name in names]
    for robot in robots:
        robot.start()
    inbox = Channel(url, bind=True)
    print(collect(inbox, expected=3 * len(robots)))
    for robot in robots:
        robot.join()


if __name__ == "__main__":
    main(sys.argv[1:] or ["arm", "shaker"])
