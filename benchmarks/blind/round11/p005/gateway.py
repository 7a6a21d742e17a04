import functools
import os
import tempfile

from iot import bus, commands, devices


def sample(url: str, name: str) -> None:
    reading = devices.REGISTRY[name]()
    bus.publish(url, {"device": name, **reading})


def main() -> None:
    base = tempfile.mkdtemp()
    url = f"ipc://{base}/uplink"
    bus.publish(url, {"device": "gateway", "state": "up"})
    pids = [devices.spawn(functools.partial(sample, url, name)) for name in devices.REGISTRY]
    pids.append(devices.spawn(lambda: commands.answer(f"ipc://{base}/commands")))
    for pid in pids:
        os.waitpid(pid, 0)
    print("children gone", len(pids))


if __name__ == "__main__":
    main()
