import configparser
import os

FALLBACK = """
[audit]
kind = zmq
endpoint = ipc://audit.ipc
[supervisor]
max_restarts = 1
[tenants]
names = acme
"""


def load(path):
    parser = configparser.ConfigParser()
    parser.read_string(FALLBACK)
    parser.read(path)
    for section in parser.sections():
        for key in parser[section]:
            override = os.environ.get(f"{section}_{key}".upper())
            if override:
                parser[section][key] = override
    return parser
