SOH = "\x01"
