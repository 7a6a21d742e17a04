import multiprocessing
import sys
import time

import zmq

import net
from hunter import hunt
from options import Options


def distribute(options: Options, ventilator: zmq.Socket, sink: zmq.Socket) -> dict[int, int]:
    ready = 0
    while ready < options.procs and sink.poll(int(options.timeout * 1000)):
        if "hello" in sink.recv_json():
            ready += 1
    step = max(1, options.limit // 20)
    lows = range(0, options.limit, step)
    for low in lows:
        ventilator.send_json({"low": low, "high": min(low + step, options.limit)})
    found: dict[int, int] = {}
    while len(found) < len(lows) and sink.poll(2000):
        result = sink.recv_json()
        found[result["low"]] = result["found"]
    for _ in range(options.procs):
        ventilator.send_json({"stop": True})
    return found


def main() -> int:
    options = Options.parse()
    mp = multiprocessing.get_context(options.start_method)
    ventilator, tasks = net.listen(zmq.PUSH)
    sink, results = net.listen(zmq.PULL)
    started = time.perf_counter()

    net.pusher(results).send_json({"log": "hunt begins"})
    hunters = [mp.Process(target=hunt, args=(tasks, results, 4000)) for _ in range(options.procs)]
    for process in hunters:
        process.start()
    found = distribute(options, ventilator, sink)
    for process in hunters:
        process.join(2)
        if process.is_alive():
            process.kill()
    net.shutdown()
    print(f"{sum(found.values())} primes below {options.limit} "
          f"in {time.perf_counter() - started:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
