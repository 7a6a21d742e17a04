import argparse
import tempfile

from recorder.options import Options
from recorder.service import build_service
from recorder.unix import become_daemon


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=4)
    parser.add_argument("--no-daemon", action="store_true")
    args = parser.parse_args()
    options = Options(home=tempfile.mkdtemp(prefix="tickrec-"), count=args.count)
    options.check()
    if not args.no_daemon:
        become_daemon(pid_path=options.file("pid"))
    service = build_service(options)
    try:
        service.record()
    finally:
        service.close()


if __name__ == "__main__":
    main()
