import json


def request(number, method, *args):
    return [b"%d" % number, method.encode(), json.dumps(args).encode()]


def progress(number, percent):
    return [b"%d" % number, b"progress", b"%d" % percent]


def result(number, value):
    return [b"%d" % number, b"result", json.dumps(value).encode()]


def error(number, message):
    return [b"%d" % number, b"error", json.dumps(str(message)).encode()]
