# Order validation and the spool of the front office.
import os

FIELDS = ('clordid', 'side', 'symbol', 'qty', 'price')


class Reject(Exception):
    pass


def parse(line):
    parts = line.strip().split('|')
    if len(parts) != len(FIELDS):
        raise Reject('field count')
    order = dict(zip(FIELDS, parts))
    try:
        order['qty'] = int(order['qty'])
        order['price'] = float(order['price'])
    except ValueError:
        raise Reject('number format')
    return order


def validate(order, conf):
    if order['side'] not in ('B', 'S'):
        raise Reject('side')
    if not 0 < order['qty'] <= conf['max_qty']:
        raise Reject('qty')
    if order['price'] <= 0:
        raise Reject('price')


def fill_spool(path):
    with open(path, 'w') as f:
        f.write('A1|B|RTLL|100|35.2\nA2|S|RTLL|90000|35.3\nA3|X|APAM|10|21.0\nA4|S|APAM|10|22.0\n')


def read_spool(path):
    if not os.path.exists(path):
        return
    with open(path) as f:
        for line in f:
            if line.strip():
                yield line
