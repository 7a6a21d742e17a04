import tempfile

from ledger.notify import notifier
from ledger.runs import billing_run


def main() -> None:
    url = f"ipc://{tempfile.mkdtemp()}/ledger"
    with notifier(url) as notify:
        notify("run begins")
    rows = billing_run([1, 2, 3])
    with notifier(url) as notify:
        for customer, amount, _ in sorted(rows):
            notify(f"{customer} owes {amount}")
    print("billed", len(rows))


if __name__ == "__main__":
    main()
