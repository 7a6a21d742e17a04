"""Small playout scheduler: a rundown of commands against one deck."""
