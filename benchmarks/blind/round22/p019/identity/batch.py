import multiprocessing

from .passwords import sign_in

_ctx = multiprocessing.get_context("fork")


def _check(conn, pairs: list[tuple[str, str]]) -> None:
    with conn:
        conn.send({user: sign_in(user, secret) for user, secret in pairs})


def check_many(pairs: list[tuple[str, str]], width: int = 2, patience: float = 3.0) -> dict[str, bool]:
    """Hashing is CPU work: spread it over ``width`` processes."""
    started = []
    for lane in range(width):
        here, there = _ctx.Pipe(duplex=False)
        proc = _ctx.Process(target=_check, args=(there, pairs[lane::width]))
        proc.start()
        there.close()
        started.append((proc, here))
    merged: dict[str, bool] = {}
    for proc, here in started:
        if here.poll(patience):
            merged |= here.recv()
        proc.join(patience)
        if proc.is_alive():
            proc.kill()
    return merged
