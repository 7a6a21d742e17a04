"""Slow part of the relay: asset lookup and pattern rules; the reason for a process per datagram."""
import ipaddress
import re
import time

ASSETS = {"fw1": "perimeter", "db3": "pci", "web2": "dmz"}
ADDRESS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")


def enrich(record):
    record.zone = ASSETS.get(record.host, "unknown")
    record.external = []
    for text in ADDRESS.findall(record.message):
        try:
            address = ipaddress.ip_address(text)
        except ValueError:
            continue
        if not address.is_private:
            record.external.append(text)
    time.sleep(0.01)
    return record
