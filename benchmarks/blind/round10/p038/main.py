from multiprocessing import Pool

from route.planner import init_worker, plan
from route.channels import Channels


def main() -> None:
    channels = Channels(linger=0)
    channels.get("tcp://127.0.0.1:29886").send_string("planner up")
    requests = [("A", "B"), ("B", "C"), ("C", "A")]
    with Pool(2, init_worker, (channels,)) as pool:
        for start, goal, length in pool.starmap(plan, requests):
            print(start, goal, length)
    channels.get("tcp://127.0.0.1:29886").send_string("planner down")
    channels.close()


if __name__ == "__main__":
    main()
