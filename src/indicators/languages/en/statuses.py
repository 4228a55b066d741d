"""How English says that a number is expected, aimed at, an early estimate or seasonally adjusted: cue -> wordings."""

CUES: dict[str, str] = {
    "forecast": """
        expected, expect, expects, expecting, expectations, forecast, forecasts, forecasted, forecasting, forecaster,
        forecasters, projected, projection, projections, predicted, predicts, predict, predicting,
        prediction, predictions, will, would, could, might, should, is likely, are likely, likely to, sees, see, foresees,
        foresee, saw it at, tipped, penciled in, pencilled in, consensus, outlook, anticipates, anticipated, anticipate,
        is set to, are set to, on course for, poised, had been looking for, median estimate, prospects, hopes, hope, hopes of,
        economists polled, analysts polled, polled by reuters, poll, market expectations, market estimates, market estimate, market consensus, consensus estimate, consensus estimates, analyst estimates, analysts estimates, had pointed to, pointed to, envisages,
        envisaged, looks set, is seen, are seen, seen at, seen rising, seen falling, seen growing, seen reaching, seen easing, seen slowing, seen as, seen, estimates for next, guided, has gdp, now has, calls for, called for, implying, it projects, bank projects, projects inflation, projects growth,
        projects gdp, projects that, on the assumption, looked for, braced for, estimates had been, bargained for, f cast, fcast,
        assume, assumes, assumed, assuming, implied, imply, economists estimate, analysts estimate""",
    "target": """
        target, targets, targeted, targeting, targetting, goal, goals, aim, aims, aimed, aiming, plans, plan, planned, vowed, vow, pledged,
        pledge, set their sights, ambition, wants, want, objective, mandated, ceiling, guideline, guidelines, pursues, commits, committed,
        to be reached, quota, counting on, counts on, wanted, targetted, required by, required under, required to, intends, intend to, intended to, intending to, hopes to, hope to, hoping to, designed to,
        seeks to, seeking to, promises to, promised to, looking to cut, looking to raise""",
    "earlier": """
        from, against, compared with, compared to, versus, vs, after, following, previously, instead of, than, previous, earlier, originally, initially, first reported, in contrast to, compares with, compared""",
    "said": "added that, adds that, adding that",
    "release.flash": "flash, flash estimate, flash estimates, advance estimate, advance estimates",
    "release.preliminary": "preliminary, provisional, initial estimate, early estimates, early estimate, provisionally",
    "release.revised": """
        revised, upwardly revised, downwardly revised, was revised, were revised, revision, second estimate, third estimate,
        revised up, revised down, revised upward, revised downward, adjusted up, adjusted down""",
    "release.final": "final reading, final estimate, final figures, final figure",
    "SA": """
        seasonally adjusted, adjusted for seasonal, seasonal adjustment, seasonally and calendar adjusted, sa,
        after seasonal adjustment, adjusting for seasonal, seasonally adjusting""",
    "NSA": """
        unadjusted, not seasonally adjusted, non seasonally adjusted, before seasonal adjustment, without seasonal adjustment,
        not adjusted for seasonal, nsa""",
}
