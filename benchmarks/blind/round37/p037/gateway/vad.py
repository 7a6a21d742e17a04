"""Energy based voice activity detection on 16 bit mono PCM."""
import array


FRAME = 160  # 10 ms at 16 kHz


def frames(pcm):
    for at in range(0, len(pcm) - FRAME + 1, FRAME):
        yield pcm[at : at + FRAME]


def energy(frame):
    return sum(v * v for v in frame) / len(frame)


def voiced(data, threshold=250_000.0, hangover=3):
    """Cut out the stretches with speech and return them as bytes."""
    pcm = array.array("h")
    pcm.frombytes(data[: len(data) // 2 * 2])
    out, run, silent = [], array.array("h"), 0
    for frame in frames(pcm):
        if energy(frame) > threshold:
            run.extend(frame)
            silent = 0
        elif run:
            silent += 1
            if silent > hangover:
                out.append(run.tobytes())
                run, silent = array.array("h"), 0
    if run:
        out.append(run.tobytes())
    return out
