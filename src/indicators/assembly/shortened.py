"""Short names: a statistic told in full goes on by its last word alone ("personal income rose ... Income had grown").

Every sentence is heard in its order. The names in full that it holds are remembered by their last word; where such a word
stands bare later (behind "the", a month, or where a clause begins), it is the same statistic named again.
"""

import re

from indicators.mentions import Mention, Sentence

# Last words that many names share, or that say how a statistic is counted: they point at nothing by themselves.
_COMMON = frozenset(
    "abroad account accounts balance balances change countries expectations figure figures financing goods growth index inflation "
    "market markets number numbers offices operation per price prices products rate rates sector services side "
    "terms total trade value values volume volumes with year between of in for".split()
)
_OPENS = re.compile(
    r"(?:\A|[,;:(–—“\"]|['’]s|\b(?:the|its|their|this|that|these|those|his|her|our|and|or|but|while|whereas|as|in|of|for|said|says|that|than|"
    r"total|overall|annual|yearly|monthly|quarterly|weekly|quarter|half|year|month|average|combined|final|actual|real|nominal|adjusted|net|gross|further|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|april?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{4}|\d{2,4}/\d{2}))"
    r"[\s-]{0,2}\Z",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\s(?:of|from|on|for|by)\s(?:(?:the|its|their|all|any|new|total|other)\s)?(?=[a-z]|\d[A-Za-z])|[-\w]|\s(?:tax|taxes|policy|law)\b"
)

Names = dict[str, Mention]
_OF_A_FIRM = ("company", "results", "market")


def hear(sentence: Sentence, names: Names) -> None:
    """Read the short names in a sentence, and remember the full ones that it holds."""
    if names and not any(cue.value in _OF_A_FIRM for cue in sentence.cues):
        short = _short(sentence, names)
        if short:
            taken = {(m.start, m.end) for m in short}
            kept = [m for m in sentence.indicators if (m.start, m.end) not in taken]
            sentence.indicators = sorted([*kept, *short], key=lambda m: (m.start, m.end))
    for mention in sentence.indicators:
        words = sentence.text[mention.start : mention.end].lower().split()
        if mention.role != "weak" and len(words) > 1 and words[-1].isalpha() and words[-1] not in _COMMON:
            names[_single(words[-1])] = mention


def _short(sentence: Sentence, names: Names) -> list[Mention]:
    found: list[Mention] = []
    words = sentence.words.lower()
    if not any(name in words for name in names):
        return found
    for word in _WORD.finditer(sentence.text, sentence.start, sentence.end):
        full = names.get(_single(word.group().lower()))
        if full is None or _ANOTHER.match(sentence.text, word.end(), sentence.end):
            continue
        if not _OPENS.search(sentence.text[max(sentence.start, word.start() - 14) : word.start()]):
            continue
        known = (
            *sentence.items,
            *sentence.areas,
            *sentence.agencies,
            *(m for m in sentence.indicators if m.role != "weak" or m.end - m.start > len(word.group())),
        )
        if not any(m.start < word.end() and word.start() < m.end for m in known):
            found.append(full._replace(start=word.start(), end=word.end()))
    return found


def _single(word: str) -> str:
    """A noun's singular, near enough to find it again."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


_WORD = re.compile(r"\b[A-Za-z]{4,}\b")
