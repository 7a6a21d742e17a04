"""Stand-alone renderer: order JSON on stdin, receipt text on stdout.

    python -m receipts.render < order.json > receipt.txt
"""
import json
import sys

WIDTH = 32


def line(left: str, right: str) -> str:
    return left[: WIDTH - len(right) - 1].ljust(WIDTH - len(right)) + right


def render(order: dict) -> str:
    out = [order["restaurant"].center(WIDTH), "-" * WIDTH]
    total = 0
    for item in order["items"]:
        cents = item["qty"] * item["cents"]
        total += cents
        out.append(line(f"{item['qty']} x {item['name']}", f"{cents / 100:.2f}"))
    out += ["-" * WIDTH, line("TOTAL", f"{total / 100:.2f}")]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    sys.stdout.write(render(json.load(sys.stdin)))
