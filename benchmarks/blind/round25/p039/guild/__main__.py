import zmq

from .runner import Runner
from .session import session


def main():
    ctx = zmq.Context()
    hall = ctx.socket(zmq.ROUTER)
    hall.linger = 0
    port = hall.bind_to_random_port("tcp://127.0.0.1")
    with session("owls", f"tcp://127.0.0.1:{port}") as owls:
        runner = Runner()
        runner.start()
        runner.submit("greet", "ada")
        runner.submit("ranking", {"ada": 3, "bo": 9, "cy": 5})
        runner.stop()
        print(runner.results, owls.sent)
    while hall.poll(300):
        print(hall.recv_multipart()[1:])
    hall.close()
    ctx.term()


if __name__ == "__main__":
    main()
