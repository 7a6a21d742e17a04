import tempfile

import zmq

from mod.agent import Agent
from mod.transports import Rules, Verdicts


def main() -> None:
    base = tempfile.mkdtemp()
    zctx = zmq.Context()
    rules = Rules(zctx, f"ipc://{base}/rules")
    rules.follow("")
    agent = Agent(Verdicts(zctx, f"ipc://{base}/verdicts"), rules, ["hi", "spam!"])
    agent.start()
    agent.join(1.0)
    if agent.is_alive():
        agent.kill()
        agent.join()
    print("agent ended")


if __name__ == "__main__":
    main()
