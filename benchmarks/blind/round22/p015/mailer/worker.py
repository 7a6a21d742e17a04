from mailer.logs import get_logger

log = get_logger("mailer.worker", component="worker")


def serve(number: int, jobs, done) -> None:
    served = 0
    while (mail := jobs.get()) is not None:
        try:
            size = len(mail.body())
        except KeyError as exc:
            log.error("template value missing", to=mail.to, value=str(exc))
        else:
            log.info("sent", to=mail.to, bytes=size)
            served += 1
    done.put((number, served))
