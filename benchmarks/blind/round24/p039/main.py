import zmq

from trace import rewrite, sandbox, spans

SOURCES = ["total = count + 1", "def broken(:", "print(count)"]

collector = zmq.Context.instance().socket(zmq.PULL)
port = collector.bind_to_random_port("tcp://127.0.0.1")
spans.configure(f"tcp://127.0.0.1:{port}")

with spans.span("session"):
    for text in SOURCES:
        with spans.span("rewrite"):
            try:
                print(sandbox.sandboxed(text, rewrite.Rename("count", "n")))
            except SyntaxError as e:
                print("skipped:", e.msg)

received = []
while collector.poll(200):
    received.append(collector.recv_json()["span"])
print(received)
