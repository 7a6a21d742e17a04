"""Start the queue daemon and two workers, ask something, and send the queue home."""
import multiprocessing
import shutil
import subprocess
import sys
import tempfile

from pirate.client import LazyPirate
from pirate.ppp import PPP
from pirate.worker import pirate_worker


def main():
    folder = tempfile.mkdtemp(prefix="pp", dir=".").rsplit("/", 1)[-1]
    subprocess.run([sys.executable, "-m", "pirate.queue", folder], check=True)
    client = LazyPirate(folder)
    crew = [multiprocessing.Process(target=pirate_worker, args=(folder, 2.5)) for _ in range(2)]
    for sailor in crew:
        sailor.start()
    for question in (b"level", b"parrot", b"rum"):
        print(question, client.call(question))
    client.retries = 1
    client.call(PPP.QUIT.value)
    for sailor in crew:
        sailor.join(4)
        if sailor.is_alive():
            sailor.kill()
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
