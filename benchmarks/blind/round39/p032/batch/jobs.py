"""Batch jobs.  They travel to the pool as pickles, so keep them plain."""
import os
import time
import zlib


class JobType(type):
    classes = {}

    def __new__(mcs, name, bases, namespace):
        cls = type.__new__(mcs, name, bases, namespace)
        key = namespace.get('job_name')
        if key:
            mcs.classes[key] = cls
        return cls


Base = JobType('Base', (object,), {'__module__': __name__})


class Job(Base):
    priority = 5

    def __init__(self, **params):
        self.params = params
        self.tries = 0

    def __repr__(self):
        return '<%s %s>' % (self.job_name, self.params)

    def __call__(self):
        started = time.time()
        self.tries += 1
        value = self.execute(**self.params)
        return {'job': self.job_name, 'value': value, 'pid': os.getpid(),
                'took': time.time() - started}

    def execute(self, **params):
        raise NotImplementedError


class Vacuum(Job):
    job_name = 'vacuum'

    def execute(self, table='t', rows=1000):
        return sum(1 for i in range(rows) if zlib.adler32(b'%d' % i) % 7 == 0)


class Digest(Job):
    job_name = 'digest'
    priority = 1

    def execute(self, subject='news', size=20):
        return zlib.crc32((subject * size).encode('utf-8')) & 0xffff


class Broken(Job):
    job_name = 'ldap-sync'

    def execute(self, host='ldap01'):
        raise RuntimeError('%s: host was decommissioned' % host)


PLANS = {
    'nightly': [('vacuum', {'table': 'orders'}), ('vacuum', {'table': 'customers', 'rows': 400}),
                ('digest', {'subject': 'sales'}), ('ldap-sync', {})],
    'hourly': [('digest', {})],
}


def plan(name):
    made = [JobType.classes[key](**params) for key, params in PLANS[name]]
    made.sort(key=lambda job: job.priority)
    return made


def call(job):
    return job()
