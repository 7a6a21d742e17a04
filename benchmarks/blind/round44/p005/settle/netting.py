import decimal
import logging
import multiprocessing

from settle.logconf import use_queue

log = logging.getLogger(__name__)
LARGE = decimal.Decimal(20000)


def net(isin, trades):
    cash = {}
    stock = {}
    for t in trades:
        value = t.qty * t.price
        cash[t.buyer] = cash.get(t.buyer, decimal.Decimal(0)) - value
        cash[t.seller] = cash.get(t.seller, decimal.Decimal(0)) + value
        stock[t.buyer] = stock.get(t.buyer, 0) + t.qty
        stock[t.seller] = stock.get(t.seller, 0) - t.qty
    assert sum(cash.values()) == 0 and sum(stock.values()) == 0
    for member, amount in sorted(cash.items()):
        if abs(amount) > LARGE:
            log.info("%s: %s nets to %s", isin, member, amount)
    return isin, cash


def net_all(groups, queue, workers=2):
    pool = multiprocessing.Pool(workers, initializer=use_queue, initargs=(queue,))
    try:
        positions = pool.starmap_async(net, groups.items()).get(timeout=4)
    except multiprocessing.TimeoutError:
        pool.terminate()
        raise
    else:
        pool.close()
    finally:
        pool.join()
    return dict(positions)
