#!/usr/bin/env python
# Order gateway: reads orders from the front office spool, acknowledges on the bus.
import json
import os
import shutil
import sys
import tempfile
import time

import zmq

import daemonlib
import gwconf
import gwsess

STATE = {'conf': None, 'ctx': None, 'pub': None, 'seq': 0}


def setup_bus(run_dir):
    ctx = STATE['ctx'] = zmq.Context()
    pub = STATE['pub'] = ctx.socket(zmq.PUB)
    pub.setsockopt(zmq.LINGER, 0)
    try:
        pub.bind('ipc://%s/acks' % run_dir)
    except zmq.ZMQError as e:
        sys.stderr.write('bus already taken: %s\n' % e)
        sys.exit(2)


def publish(kind, **body):
    STATE['seq'] += 1
    body['seq'] = STATE['seq']
    body['venue'] = STATE['conf']['venue']
    STATE['pub'].send_multipart([kind.encode(), json.dumps(body).encode()], zmq.NOBLOCK)


def process(line):
    clordid = line.split('|', 1)[0]
    try:
        order = gwsess.parse(line)
        gwsess.validate(order, STATE['conf'])
    except gwsess.Reject as e:
        publish('reject', clordid=clordid, reason=str(e))
        return False
    publish('ack', clordid=clordid, qty=order['qty'])
    return True


def serve(spool):
    publish('status', text='up')
    daemonlib.ready()
    conf = STATE['conf']
    for cycle in range(conf['cycles']):
        if cycle == 1:
            for line in gwsess.read_spool(spool):
                process(line)
        publish('status', text='alive')
        time.sleep(conf['interval'])


def start():
    run_dir = tempfile.mkdtemp(prefix='ordgw')
    spool = os.path.join(run_dir, 'spool')
    gwsess.fill_spool(spool)
    setup_bus(run_dir)
    daemonlib.daemonize(os.path.join(run_dir, 'ordgw.pid'), run_dir)
    try:
        serve(spool)
    finally:
        shutil.rmtree(run_dir, ignore_errors=True)


def check():
    run_dir = tempfile.mkdtemp(prefix='ordgw')
    spool = os.path.join(run_dir, 'spool')
    gwsess.fill_spool(spool)
    setup_bus(run_dir)
    good = [process(line) for line in gwsess.read_spool(spool)]
    print('%d of %d orders would be accepted' % (sum(good), len(good)))
    shutil.rmtree(run_dir)


if __name__ == '__main__':
    if len(sys.argv) != 2 or sys.argv[1] not in ('start', 'check'):
        sys.exit('usage: ordgw.py start|check')
    STATE['conf'] = gwconf.load()
    {'start': start, 'check': check}[sys.argv[1]]()
