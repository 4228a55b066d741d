"""How English says that a number moved, against what, and in which terms: cue -> its wordings.

Wordings are lower case and folded (hyphens, full stops and apostrophes are spaces); one with capitals is meant so.
A cue only tells; the rooms of `assembly` decide.
"""

CUES: dict[str, str] = {
    # direction; a word here may be verb, noun or adverb: the place of the number tells which
    "up": """
        rise, rises, rose, risen, rising, increase, increases, increased, increasing, grow, grows, grew, grown, growing,
        growth, gain, gains, gained, gaining, climb, climbs, climbed, climbing, jump, jumps, jumped, jumping, surge, surges,
        surged, surging, soar, soars, soared, soaring, expand, expands, expanded, expanding, expansion, widen, widens,
        widened, widening, up, upturn, higher, more, greater, larger, bigger, dearer, above, accelerate, accelerated,
        advance, advanced, advances, added, adds, add, adding, improved, improve, improvement, rebound, rebounded,
        bounced back, recovered, recover, leapt, leap, leaps, leaping, swelled, swell, swelling, swollen, shot up, rocketed,
        picked up, pick up, quickened, raised, raise, raises, raising, hike, hiked, lifted, lift, boosted, ahead, faster,
        edged up, inched up, ticked up, edging up, spike, spiked, skyrocketed, mounted, strengthened, appreciated,
        crept up, rally, rallied, exceeds, upswing, ballooned, mushroomed, put on, hikes, hiking, raised""",
    "down": """
        fall, falls, fell, fallen, falling, drop, drops, dropped, dropping, decline, declines, declined, declining,
        decrease, decreases, decreased, decreasing, slip, slips, slipped, slipping, slide, slid, slides, sliding, shrink,
        shrinks, shrank, shrunk, shrinking, shrinkage, contracted, contracting, contraction, plunge, plunges,
        plunged, plunging, plummet, plummeted, plummeting, tumble, tumbled, tumbling, sink, sank, sunk, sinking, slump,
        slumped, slumping, dip, dipped, dips, dipping, narrow, narrows, narrowed, narrowing, ease, eased, eases, easing,
        down, downturn, lower, lowered, lowering, less, fewer, smaller, cheaper, below, reduce, reduced, reduction,
        reducing, reduces, cut, cuts, cutting, slashed, lost, lose, loses, losing, loss, collapse, collapsed, collapsing,
        weaker, weakened, softened, cooled, retreat, retreated, dwindled, dwindle, dwindling, in the red, shed, sheds, shedding,
        slower, eroded, nosedived, dived, diving, trimmed, moderated, behind, short of, crashed, receded, faded,
        depreciated, scaled back, diminished, off, crumbled, trailed, trails, trailing, axed, worsened, deteriorated, dive, crash, trim, minus growth,
        negative growth, negative""",
    "slowed": "slow, slows, slowed, slowing, decelerate, decelerated, slowdown, cools, cooling, moderate, moderates",
    # wordings that hold a direction's word and tell none
    "none": "more or less, bright spot, bright spots, hot spot, soft spot, weak spot, tight spot, blind spot, end up, ended up, ends up, ending up, made up, make up, makes up, set up, setting up, cut off, take up, taken up, follow up, as well as above, come up with, drawn up",
    "flat": "flat, unchanged, stagnated, stagnant, steady, stable, level with",
    # what a change is measured against
    "basis.yoy": """
        year on year, year over year, yoy, y y, y o y, yr yr, on year, annual, annually, annualy, in annual terms,
        on an annual basis, at an annual pace, on the year, over the year, from a year earlier, from a year ago,
        than a year earlier, than a year ago, on a year earlier, on a yearly basis, on an annual comparison,
        on last year, over 12 months, 12 month, twelve month, over the 12 months, through the year, in the past 12 months,
        over the last 12 months, over the past year, in the last year, over the last year, yearly, on a year,
        in yearly terms, compared to last year, within a year, against a year ago, year to year""",
    "basis.mom": """
        month on month, month over month, mom, m m, m o m, mth mth, on month, on the month, over the month, month to month,
        monthly, on a monthly basis, from the previous month, from a month earlier, than a month earlier, from a month ago,
        in the month, during the month, for the month,
        from one month to the next""",
    "basis.qoq": """
        quarter on quarter, quarter over quarter, qoq, q q, q o q, on quarter, on the quarter, over the quarter,
        quarterly, on a quarterly basis, from the previous quarter, quarter to quarter, from the preceding quarter,
        three month on three month, from one quarter to the next""",
    "basis.wow": "week on week, week over week, wow, on the week, over the week, in the week, from the previous week, on week",
    "annualized": """
        annualized, annualised, at an annual rate, annual rate, at a seasonally adjusted annual rate, annualized rate,
        annualised rate, at an annualized, at an annualised, annual pace, yearly rate, adjusted annual rate""",
    "average_growth": "average annual, on average each year, a year on average, annual average, compound annual",
    # what kind of number
    "share": """
        accounted for, account for, accounts for, accounting for, made up, make up, makes up, making up, share, proportion,
        represented, represents, represent, representing, equal to, equals, equivalent to, comprised, comprises, amounts to,
        constituted, constitutes, as a percentage of, as a proportion of, contributed, contributes""",
    "contribution": """
        contributed, contributes, contribute, contributing, contribution, added to growth, to growth, to gdp growth,
        of growth, to headline, to overall growth, points to, point to, knocked off, shaved""",
    # the terms a growth rate or an index is measured in
    "terms.real": """
        real terms, in real terms, real, inflation adjusted, adjusted for inflation, adjusting for inflation,
        constant prices, at constant prices, after inflation, comparable prices, at comparable prices, price adjusted,
        adjusted for price changes, in constant dollars""",
    "terms.nominal": "nominal, nominally, nominal terms, in nominal terms, current prices, at current prices, without adjustment for inflation, not adjusted for inflation",
    "terms.volume": "by volume, in volume, in volume terms, volume terms, volumes, sales volume, sales volumes, in quantity, by weight, by quantity",
    "terms.value": "by value, in value, in value terms",
    "terms.USD": "dollar terms, in dollar terms, in dollars, us dollar terms, in us dollar terms, dollar denominated",
    "terms.CNY": "yuan terms, in yuan terms, yuan denominated, renminbi terms, rmb terms, in rmb terms, expressed in yuan, in renminbi terms",
    "terms.EUR": "euro terms, in euro terms",
    "terms.JPY": "yen terms, in yen terms",
    "terms.INR": "rupee terms, in rupee terms",
    "terms.GBP": "sterling terms, in sterling terms",
    "terms.RUB": "rouble terms, in rouble terms, ruble terms, in ruble terms",
    "terms.DEM": "mark terms, in mark terms",
}
