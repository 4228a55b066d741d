"""Mentions -> figures. The rooms in the order of the decisions; each sets one group of the contract's fields.

1 aside       what no statistic looks like is left (years, ages, ordinals)
2 roles       what part the number plays in its clause, which way it points (`direction`): for the whole sentence first
3 subject     indicator and item; `alignment` of lists comes first; helped by `candidates`, `wording`, `carrying`, `part`,
              `families`, `fitting`, `growth`, `balance`, `homes`; `printed`: the unit decides between two;
              `shortened`: names given in full before; `unlisted`: parts that no wording knows; `surveys`: of purchasing
              managers; bare words: `state` of its money, `banks` of what they set and hold, `goods` of goods
4 unit        of a number that prints none; helped by `money`
5 place       area and `partner`; helped by `owner`, `beside`, `several`; `home` is the article's
6 measure     level, change, share; sign; helped by `points`, `moved`
7 scope       what turns out a company's, a market's, a deal's is left; helped by `company`, `market`, `astray`
8 period      the days it is about, or is compared with; helped by `nearest`, `dating`, `comparison`, `earlier`,
              and `standing` for what has no period that is over
9 status      actual, forecast, target; release; adjustment
10 source     who reported it; helped by `speaker`
11 basis, terms  for the whole sentence; helped by `stated`, `monthly`, and `basis_carried` where nothing is said beside
              the number

`whole` is what the article is before its first number, `draft` a number while it is decided, `context` what carries
over between sentences, `listing` what a table or list is of, `confidence` how sure it is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from indicators.amount import Amount
from indicators.assembly import (
    alignment,
    aside,
    basis,
    measure,
    part,
    period,
    place,
    printed,
    roles,
    scope,
    source,
    standing,
    status,
    subject,
    surveys,
    terms,
    unit,
)
from indicators.assembly.carrying import LISTED
from indicators.assembly.company import about_a_company
from indicators.assembly.confidence import confidence, signs
from indicators.assembly.context import Context
from indicators.assembly.draft import Draft, Reason, drafts
from indicators.assembly.home import home_of, two_sides
from indicators.assembly.monthly import yearly_rates
from indicators.assembly.whole import is_wire, reported, reports_nothing, telling, tells_american_dollars
from indicators.mentions import Sentence
from indicators.vocabulary import vocabulary

__all__ = [
    "LISTED",
    "Context",
    "Draft",
    "Reason",
    "about_a_company",
    "assemble",
    "confidence",
    "home_of",
    "is_wire",
    "reported",
    "reports_nothing",
    "signs",
    "telling",
    "tells_american_dollars",
    "two_sides",
    "yearly_rates",
]


def assemble(sentences: Iterable[Sentence], context: Context, day: date | None) -> Iterator[Draft]:
    """Every number of the sentences as a draft, kept or left, in the order of the text."""
    for sentence in sentences:
        found = drafts(sentence)
        if len(found) > _MOST_NUMBERS:
            for draft in found:
                draft.left = "in a run of numbers that is no sentence"
            yield from found
            continue
        for draft in found:
            aside.first_look(draft)
        if any(draft.left is None for draft in found):
            _hear_waiting(context)
            _sentence(sentence, found, context, day)
        else:
            context.waiting.append(sentence)
        yield from found


_MOST_NUMBERS = 200  # of 6,800 articles of real news, no sentence holds a third of that


def _hear_waiting(context: Context) -> None:
    """Hear the sentences without a number to read that came before one with it; those after the last nobody asks."""
    while context.waiting:
        sentence = context.waiting.popleft()
        context.enter(sentence)
        context.sources.enter(sentence)
        context.hear(sentence, _topic(sentence, context))


def _sentence(sentence: Sentence, found: list[Draft], context: Context, day: date | None) -> None:
    """Decide the numbers of a sentence that a first look has not left."""
    context.enter(sentence)
    context.sources.enter(sentence)
    before: Draft | None = None
    for draft in found:
        if draft.left is None:
            roles.decide(draft, before)
            before = draft
    roles.settle([d for d in found if d.left is None])
    alignment.align([d for d in found if d.left is None])
    before = None
    for number, draft in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if draft.left is None and draft.before == " (" and number and _same_money(found[number - 1], draft):
            draft.left = found[number - 1].left
        if draft.left is None:
            _decide(draft, before, following, found, context, day)
        if draft.left is None:
            before = draft
    kept = [draft for draft in found if draft.left is None]
    basis.decide(kept, context)
    for draft in kept:
        terms.decide(draft, kept, context)
    context.sources.learn(kept)
    if kept:
        context.learn(kept)
    else:
        context.hear(sentence, _topic(sentence, context))


def _same_money(before: Draft, draft: Draft) -> bool:
    """Whether two numbers tell one sum in two currencies: "19 billion roubles ($340 million)"."""
    currencies = vocabulary().currencies
    return before.unit != draft.unit and all(
        d.unit is not None and (d.unit in currencies or d.unit.startswith("$")) for d in (before, draft)
    )


def _topic(sentence: Sentence, context: Context) -> Draft | None:
    """What a sentence without figures is about, read as if it ended in a percentage."""
    if not sentence.indicators:
        return None
    end = sentence.end
    amount = Amount(end, end, end, end, 0.0, "percent", 1.0, 1.0, 1.0)
    draft = Draft(amount, sentence, 0, sentence.start, end, "percent", 0.0, 1.0, 1.0, 1.0)
    first = min(sentence.indicators)
    draft.high = draft.low = end
    draft.amount = replace(amount, start=first.end, end=first.end)
    subject.decide(draft, context, None)
    if draft.left or draft.subject is None or (draft.subject.role == "weak" and not context.wire):
        return None
    place.decide(draft, None, context)
    return draft


def _decide(
    draft: Draft,
    before: Draft | None,
    following: Draft | None,
    others: list[Draft],
    context: Context,
    day: date | None,
) -> None:
    draft.telling = context.telling
    subject.decide(draft, context, before)
    if draft.left:
        return
    subject.of_makers(draft, context)
    earlier = [d for d in others[: draft.index] if not d.left]
    unit.decide(draft, earlier, following, context)
    if draft.left:
        return
    surveys.of_survey(draft, context)
    printed.fit_unit(draft, before, following, context)
    place.decide(draft, before, context)
    measure.decide(draft, earlier, context)
    part.contributed(draft)
    scope.decide(draft, others[draft.index - 1] if draft.index else None, context)
    if draft.left:
        return
    period.decide(draft, before, others, context, day)
    status.decide(draft, before, context, day)
    standing.settle(draft, context, day)
    source.decide(draft, before, context.sources.voices(), context)
