import historian
from dlms import MeterSession, Register

PROFILE = (Register.IMPORT_KWH, Register.EXPORT_KWH, Register.VOLTAGE_L1)


def collect(serial):
    """One meter, whole profile; gives the number of archived rows."""
    archived = 0
    with MeterSession(serial) as session:
        for register in PROFILE:
            row = historian.Row(serial, int(register), session.read(register))
            archived += historian.current().append(row)
    return serial, archived
