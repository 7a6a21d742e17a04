import random
import time

import zmq

from prefork.arbiter import App, Arbiter

app = App("vaccinations")
REGIONS = ["north", "south"]


def wire(app, kind=zmq.PUSH):
    sock = app.state["context"].socket(kind)
    sock.linger = 400
    return sock


@app.on("startup")
def open_board(app):
    app.state["urls"] = {}
    for desk in ("board", "archive"):
        sock = app.state[desk] = zmq.Context.instance().socket(zmq.PULL)
        port = sock.bind_to_random_port("tcp://127.0.0.1")
        app.state["urls"][desk] = f"tcp://127.0.0.1:{port}"


@app.on("startup")
def self_test(app):
    app.state["context"] = zmq.Context(io_threads=1)
    app.state["feed"] = wire(app)
    app.state["feed"].connect(app.state["urls"]["board"])
    app.state["feed"].send_string("self-test ok")
    print(app.state["board"].recv_string())


@app.on("post_fork")
def name_worker(app, rank):
    app.state["region"] = REGIONS[rank % len(REGIONS)]
    random.seed(rank)


@app.on("work")
def count(app, rank):
    feed, region = app.state["feed"], app.state["region"]
    totals = [random.randint(80, 400) for _day in range(3)]
    for day, total in enumerate(totals):
        feed.send_string(f"{region} day {day}: {total}", zmq.NOBLOCK)
    with wire(app, zmq.PUSH) as archive:
        archive.connect(app.state["urls"]["archive"])
        archive.send_pyobj((region, totals))
    feed.connect(app.state["urls"]["archive"])
    feed.send_string(f"{region} complete")
    time.sleep(0.2)


@app.on("idle")
def show(app):
    for desk in app.state["urls"]:
        if app.state[desk].poll(60):
            print(desk, app.state[desk].recv())


@app.on("shutdown")
def close_all(app):
    app.state["context"].destroy(linger=0)
    zmq.Context.instance().destroy(linger=0)


if __name__ == "__main__":
    Arbiter(app).run()
