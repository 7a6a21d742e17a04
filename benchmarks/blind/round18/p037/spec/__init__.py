"""Speculative decoding: a drafter process proposes tokens, the verifier accepts or rejects them."""
