"""Firmware update server for a family of bootloader-equipped sensor nodes."""
