import logging

log = logging.getLogger("calibrate")


class Calibrator:
    def __init__(self, bias, flat):
        self.level = bias.median
        self.gain = flat.median - bias.median

    def __call__(self, frame):
        flux = [(p - self.level) / self.gain for p in frame.pixels]
        outliers = sum(1 for f in flux if abs(f - 1) > 0.02)
        if outliers > 3:
            log.warning("%s: %d outlying pixels", frame.name, outliers)
        log.debug("%s done", frame.name)
        return frame.name, sum(flux) / len(flux)
