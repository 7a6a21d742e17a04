import re

RULES = []


class RuleMeta(type):
    def __init__(cls, name, bases, namespace):
        super(RuleMeta, cls).__init__(name, bases, namespace)
        if namespace.get('score'):
            RULES.append(cls())


Rule = RuleMeta('Rule', (object,), {'score': 0, 'match': lambda self, text: False})


class Shouting(Rule):
    score = 2

    def match(self, text):
        return text.isupper()


class Money(Rule):
    score = 3
    pattern = re.compile(r'\$\d{4,}')

    def match(self, text):
        return bool(self.pattern.search(text))


class Links(Rule):
    score = 1

    def match(self, text):
        return text.count('http://') > 2


def score(text):
    return sum(rule.score for rule in RULES if rule.match(text))
