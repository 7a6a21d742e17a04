from gate.logs import configure
from gate.runner import Runner

CHANGED = {
    "a.py": "x = 1\n\ty = 2  # TODO align\n",
    "b.py": "value = 'a very long line that nobody wishes to read'\n",
}

handler, listener = configure()
listener.start()
for name, count in sorted(Runner(CHANGED)):
    print(f"{name:8} {count}")
listener.stop()
handler.close()
handler.socket.close()
