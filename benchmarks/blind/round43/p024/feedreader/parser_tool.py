"""Reads one feed from stdin and prints its entries, a JSON object a line.

Runs as a program of its own: feeds are untrusted input.
"""
import json
import sys
import xml.etree.ElementTree as ET


def main() -> int:
    root = ET.fromstring(sys.stdin.read())
    for item in root.iter("item"):
        print(json.dumps({"title": item.findtext("title"), "link": item.findtext("link")}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
