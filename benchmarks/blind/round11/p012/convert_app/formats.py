import logging

log = logging.getLogger("convert.formats")
CONVERTERS = {}


def converter(ext):
    def register(fn):
        CONVERTERS[ext] = fn
        return fn
    return register


@converter("md")
def markdown(text: str) -> str:
    log.info("markdown of %d characters", len(text))
    return f"<p>{text}</p>"


@converter("txt")
def plain(text: str) -> str:
    log.info("plain text")
    return f"<pre>{text}</pre>"
