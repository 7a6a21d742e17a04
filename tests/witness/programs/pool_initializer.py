import multiprocessing

import zmq


def adopt(socket):
    global SOCKET
    SOCKET = socket


def work(number):
    SOCKET.send(b"%d" % number, zmq.NOBLOCK)
    return number


if __name__ == "__main__":
    context = zmq.Context()
    pub = context.socket(zmq.PUB)
    pub.bind("tcp://127.0.0.1:*")
    pool = multiprocessing.get_context("fork").Pool(
        1,
        adopt,
        (pub,),  # expect: ZMQ301
    )
    print(pool.map(work, range(3)))
    pool.terminate()
    pool.join()
