"""Bench check: does the log of the hub arrive?"""
import zmq

from sensorhub import Hub, HubConfig


def main():
    hub = Hub(HubConfig(["baro"], samples=2))
    context = zmq.Context()
    with context.socket(zmq.SUB) as sub:
        sub.subscribe(b"hub")
        sub.connect(f"tcp://127.0.0.1:{hub.logs.port}")
        sub.poll(150)
        hub.start()
        print(hub.gather())
        hub.stop()
        lines = 0
        while sub.poll(200):
            topic, text = sub.recv_multipart(zmq.NOBLOCK)
            print(topic.decode(), text.decode().strip())
            lines += 1
    context.term()
    print(lines, "log lines")


if __name__ == "__main__":
    main()
