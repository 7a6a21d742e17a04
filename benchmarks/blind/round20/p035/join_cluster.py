"""Say hello to a peer, then send it a snapshot."""
import zmq

from cluster.runtime import Runtime
from cluster.session import Session
from cluster.snapshot import transfer_apart

if __name__ == "__main__":
    outer = zmq.Context()
    inbox = outer.socket(zmq.PULL)
    peer = "tcp://127.0.0.1:%d" % inbox.bind_to_random_port("tcp://127.0.0.1")
    with Session(peer=peer) as hello:
        hello.tell("hello", term=1)
    print("transfer:", transfer_apart(peer))
    while inbox.poll(400):
        print(inbox.recv_json()["topic"])
    Runtime.stop()
    inbox.close()
    outer.term()
