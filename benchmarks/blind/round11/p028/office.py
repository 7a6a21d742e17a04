import status


def to_pdf(name):
    status.say("converting " + name)
    stem, _, _ = name.rpartition(".")
    status.say("done " + name)
    return stem + ".pdf"
