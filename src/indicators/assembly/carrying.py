"""When a number without a wording of its own goes on about the statistic of the sentence before.

In an article about statistics it nearly always does, in other prose hardly ever (of 620 such numbers in 4,000 real
articles, about a fourth). Three things part the two, found on those and on the 115 of the annotated articles:

- how much of the article tells statistics (`telling`): where fewer than one in ten of all its sentences named a statistic
  beside a number, 150 numbers stood and one went on; where three in ten did, four of five went on. Counted here among
  the sentences that have a number, so that talk between them changes nothing; the same limits served best;
- that the statistic was told in the sentence before: so it was for 95 of 100 that go on, for half of the others;
- in between, that the number's own clause refers back: by a pronoun ("that was up 3 percent"); by a noun that any
  figure has, alone ("the total was", not "the recovery rate was" nor "the number of goods"); by those who forecast
  ("economists had looked for 3"); or with a part, a place or an office where the name of the statistic would stand.
"""

import re

from indicators.assembly.context import Context
from indicators.assembly.draft import Draft
from indicators.assembly.fitting import dimension, fits, meant
from indicators.mentions import Mention
from indicators.vocabulary import vocabulary

CARRIED = "carried over from the sentences before"
LISTED = "what the list is of"
_IT = re.compile(r"\b[Ii]t\s[^,;]{0,30}\Z|\A\s{0,2}(?:That|This)\s(?:is|was)\s[^,;]{0,60}\Z")
_SPEAKING = r"(?!(?:also\s|has\s|had\s)?(?:said|says|added|adds|reported|owe[sd]?|is\sestimated\sthat|is\sexpected\sthat|expects|estimate[sd]?)\b)"
_PRONOUN = re.compile(
    rf"\b(?:it|they|we)\s{_SPEAKING}[^;]{{0,60}}\Z|"
    r"(?:\A[\s\"“]{0,3}|[,:–-]\s|\b(?:and|but|while|whereas|as|if)\s)(?:that|this|these|those|all|what|which)\s[^;]{0,60}\Z|"
    r"\bthe\s(?:former|latter|two|same|rest|others?)\s[^;]{0,60}\Z",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:figures?|totals?|sum|count|tally|numbers?|readings?|rates?|share|proportion|targets?|goals?|limit|poll|index|indices|levels?|pace|"
    r"volumes?|values?|results?|gap|averages?|estimates?|forecasts?|projections?|growth|expansion|contraction|increases?|decreases?|rises?|declines?|drops?|"
    r"falls?|gains?|loss(?:es)?|jumps?|changes?|upturn|downturn|surge|record|peak|high|low|terms|median|mean|measure|"
    r"prices?|sales|output|production|orders|spending|shipments|deliveries|exports|imports|inflows?|outflows?|revenues?|receipts|stocks)\b",
    re.IGNORECASE,
)
# What may stand before such a noun and leaves it nameless.
_BARE = re.compile(
    r"(?:\A|[,;:(]|['’]s|\b(?:the|a|an|its|their|this|that|these|those|his|her|our|any|no|some|and|or|but|with|while|as|of|in|at|by|for|to|on|from|than|where|whereas|"
    r"total|overall|annual|yearly|monthly|quarterly|weekly|year-on-year|month-on-month|year|month|quarter|week|half|average|combined|revised|adjusted|unadjusted|unfiltered|filtered|"
    r"preliminary|provisional|final|actual|real|nominal|previous|last|latest|earlier|current|first|second|third|fourth|original|initial|official|median|mean|"
    r"net|gross|further|new|same|similar|biggest|largest|smallest|lowest|highest|sharpest|small|big|large|slight|sharp|steep|strong|modest|smaller|bigger|"
    r"larger|lower|higher|record|main|headline|composite|corresponding|comparable|cumulative|dollar|yuan|value|volume|market|central|growth|\w+ly|\d{4}))[\s-]{0,2}\Z",
    re.IGNORECASE,
)
_ITS_OWN_THING = re.compile(r"\s(?:of|in|for|on)\s(?:(?:the|its|their|all|any|new|total)\s)?(?=[a-z])")
_FORECASTERS = re.compile(
    r"\b(?:economists?|analysts?|forecasters?|surveys?|polls?|consensus|expectations?)\b", re.IGNORECASE
)
_OF_THEM = re.compile(r"\s(?:of|in)\s(?:it|them|these|those|which|this|the\stotal)\b")
_SOME = re.compile(r"\sof\s(?:them|those|these|it)\b")
_ALONE = re.compile(
    r"[\s,:(*•–-]{0,4}(?:\Z|(?:y/y|m/m|yoy|mom)\b|(?:were|was|is|are|had|has|have|will|would|should|at|with|in|to|and|for|by|on|alone|itself|also|again|account\w*|makes?|made|"
    r"took|takes|saw|shows?|recorded|posted|went|cost|stood|came|led|[a-z]+ed)\b)"
)


SECURITIES = re.compile(
    r"\b(?:purchases|buying|sales|issues?)\s(?:of\s)(?:[\w-]+\s){0,3}?(?:bonds?|shares?|equit(?:y|ies)|securities|(?:promissory\s|treasury\s)?notes|treasuries|debentures)\b"
)
_LISTED = re.compile(r"[\s\"“]{0,3}[-–—•*·]{1,2}\s")
_SELDOM, _ABOUT = 0.1, 0.3
_CLAUSE = 200  # characters before a number that can be its own clause


def topic_for(draft: Draft, context: Context) -> Draft | None:
    """The figure told before that the number goes on about; None where it tells something else."""
    if context.listing is not None:
        topic = context.listing.topic
        return topic if topic is not None and printed_so(meant(topic.indicator or "other", draft.unit), draft) else None
    if SECURITIES.search(draft.before):
        return None  # "foreign purchases of its bonds", told after imports
    refers = _refers_back(draft)
    if context.telling >= _ABOUT or _LISTED.match(draft.text, draft.sentence.start):
        goes_on = context.age == 1 or (context.age == 2 and (refers or _part_ahead(draft)))
    else:
        goes_on = context.telling >= _SELDOM and context.age <= 2 and (refers or _part_ahead(draft))
    if not goes_on:
        return None
    it = _IT.search(draft.before) is not None
    for topic in (context.last if it else None, context.topic, context.opening, context.lead):
        if topic is None or not topic.indicator or not measured_alike(topic, draft):
            continue
        if _goes_on_so(meant(topic.indicator, draft.unit), draft):
            return None if _names_another(topic.indicator, draft) else topic
    return None


def of_them(draft: Draft) -> bool:
    """Whether the number counts some of what was named before: "1.7 million of them"."""
    return _SOME.match(draft.after) is not None


def _names_another(code: str, draft: Draft) -> bool:
    """Whether the number's own clause names another statistic by a common word: "expenditure was put at 6.79 billion"."""
    named = [m for m in draft.sentence.indicators if draft.low <= m.start and m.end <= draft.start]
    if not named or _OF_THEM.match(draft.after):
        return False
    kinds = vocabulary().indicators
    word = draft.text[named[-1].start : named[-1].end].lower().split()[-1]  # the sales of home_sales
    return word not in code and all(m.value != code and kinds[m.value].kind == "flow" for m in named)


def one_of_told(draft: Draft, context: Context) -> Draft | None:
    """ "The figures a year ago were 3 and 4 billion": of as many statistics of the sentence before, the one in its place."""
    if draft.place is None or context.age != 1 or draft.place[1] != len(context.told):
        return None
    told = context.told[draft.place[0]]
    return told if _goes_on_so(meant(told.indicator or "other", draft.unit), draft) else None


def measured_alike(told: Draft, draft: Draft) -> bool:
    """Whether a statistic without a code can go on in the number's unit: tonnes are no more of an area sown."""
    return told.indicator != "other" or dimension(draft.unit) != "physical" or draft.unit == told.unit


def _goes_on_so(code: str, draft: Draft) -> bool:
    """Whether a number without a wording can be more of a statistic: an economy's size is named anew."""
    return printed_so(code, draft) and not (code == "gdp" and dimension(draft.unit) == "money")


def printed_so(code: str, draft: Draft) -> bool:
    """Whether a statistic can be such a number: prices are no billions of dollars, though all wages together can be."""
    billions = draft.scale >= 1e6 and dimension(draft.unit) == "money" and code != "wages"
    return fits(code, draft.unit) and not (billions and vocabulary().indicators[code].kind == "price")


def _refers_back(draft: Draft) -> bool:
    clause = draft.before.rpartition(";")[2]
    return (
        _PRONOUN.search(clause) is not None
        or (draft.index == 0 and _FORECASTERS.search(clause) is not None)
        or _OF_THEM.match(draft.after) is not None
        or _noun_alone(draft)
    )


def _noun_alone(draft: Draft) -> bool:
    """Whether a noun that any figure has stands in the clause without a name of its own."""
    sentence, end = draft.sentence, min(draft.high, draft.end + 30)
    start = max(draft.low, draft.start - _CLAUSE)
    named = (*sentence.areas, *sentence.periods, *sentence.items, *sentence.indicators, *sentence.agencies)
    for noun in _NOUN.finditer(draft.text, start, end):
        if draft.start <= noun.start() < draft.end:
            continue
        ahead = any(0 <= noun.start() - m.end < 4 for m in named if m.end <= noun.start())
        if not ahead and not _BARE.search(draft.text, max(start, noun.start() - 24), noun.start()):
            continue
        thing = _ITS_OWN_THING.match(draft.text, noun.end(), end)
        if thing is None or any(m.start <= thing.end() < m.end or m.start == thing.end() for m in named):
            return True
    return False


def _part_ahead(draft: Draft) -> bool:
    """Whether a part, a place or an office stands alone in the number's own clause, as its subject does."""
    sentence = draft.sentence
    found = (*sentence.items, *sentence.areas, *sentence.agencies)
    return any(draft.low <= m.start and m.end <= draft.start and _alone(m, draft) for m in found)


def _alone(mention: Mention, draft: Draft) -> bool:
    cue = any(c.value in ("up", "down") and c.start == mention.end + 1 for c in draft.sentence.cues)
    return cue or _ALONE.match(draft.text, mention.end, draft.start) is not None


_TOTAL = re.compile(r"\bthe (?:total|sum|overall figure)\b", re.IGNORECASE)


def total_of_flows(draft: Draft) -> bool:
    """ "The total" after one of two flows is their sum."""
    return _TOTAL.search(draft.before) is not None
