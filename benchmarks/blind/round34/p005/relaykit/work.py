from .conn import attach, detach, forward


def relay_batch(url, batch_no, payloads):
    attach(url)
    for item in payloads:
        forward(f"batch-{batch_no}", item)
    detach()
