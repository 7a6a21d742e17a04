"""Replays recorded gate movements against a yard dispatcher."""
