import tempfile

from mailer.run import DigestRun


def main() -> None:
    config = {"backends": ["null", "queue"], "url": f"ipc://{tempfile.mkdtemp()}/mails"}
    run = DigestRun(config)
    run.send({"ops@example.org": "starting"})
    proc = run.in_background({"ann@example.org": "3 news", "bob@example.org": "1 news"})
    proc.join(3)
    print("digest", proc.exitcode)


if __name__ == "__main__":
    main()
