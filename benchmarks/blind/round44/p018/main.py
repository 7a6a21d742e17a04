import logging
import sys
import tempfile
from pathlib import Path

from fraud.alerts import Desk
from fraud.config import Settings
from fraud.features import sample
from fraud.pipeline import Pipeline

log = logging.getLogger("fraud")


def main(argv):
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as run_dir:
        settings = Settings.load(Path(__file__).with_name(argv[1]), f"ipc://{run_dir}/desk")
        desk = Desk(settings.alert_endpoint)
        with Pipeline(settings) as pipeline:
            scored = pipeline.run(sample(160))
        worst = sorted(scored.items(), key=lambda item: item[1], reverse=True)[:5]
        for ref, value in worst:
            log.info("%s %.3f", ref, value)
        cases = list(desk.drain())
        log.info("desk has %d messages", len(cases))
        desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
