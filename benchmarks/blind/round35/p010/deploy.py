import argparse
import os

from control import Session, new_address, preflight
from forking import launch
from steps import deploy_host


def finish(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--hosts", required=True, type=lambda s: s.split(","))
    ap.add_argument("--release", required=True)
    ap.add_argument("--serial", action="store_true", help="one host after the other")
    args = ap.parse_args()

    address = new_address()
    print(f"control channel ok, {preflight(address) < 1}")
    session = Session(address)

    codes = {}
    if args.serial:
        for host in args.hosts:
            codes[host] = finish(launch(deploy_host, host, args.release, address))
    else:
        running = {host: launch(deploy_host, host, args.release, address) for host in args.hosts}
        for host, pid in running.items():
            codes[host] = finish(pid)

    for reply in session.replies(0.3):
        print(reply["host"], reply["step"], reply["note"] or "")
    print(codes)


if __name__ == "__main__":
    main()
