"""Commands of the arm's console."""
import enum
import shlex


class Joint(enum.Enum):
    BASE = 0
    SHOULDER = 1
    ELBOW = 2


class CommandError(ValueError):
    pass


def parse(line):
    """Gives (topic, body) for the motion bus, or (None, text) for a local answer."""
    match shlex.split(line):
        case ["enable" | "halt" as word]:
            return "power", {"state": word}
        case ["move", joint, angle]:
            try:
                return "motion", {"joint": Joint[joint.upper()].value, "angle": float(angle)}
            except (KeyError, ValueError) as err:
                raise CommandError(f"cannot move: {err}") from err
        case ["status"]:
            return None, "arm is up"
        case _:
            raise CommandError(f"unknown command {line!r}")
