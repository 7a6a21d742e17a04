"""A few rules in place of a pronunciation dictionary."""
_DIGRAPHS = {"th": "TH", "sh": "SH", "ch": "CH", "ng": "NG", "ee": "IY", "oo": "UW"}
_SINGLE = dict(zip("abcdefghijklmnopqrstuvwxyz",
                   "AE B K D EH F G HH IH JH K L M N AA P K R S T AH V W K Y Z".split()))


def phones(word):
    word = word.lower()
    out, i = [], 0
    while i < len(word):
        two = word[i:i + 2]
        if two in _DIGRAPHS:
            out.append(_DIGRAPHS[two])
            i += 2
        elif word[i] in _SINGLE:
            out.append(_SINGLE[word[i]])
            i += 1
        else:
            return []
    return out
