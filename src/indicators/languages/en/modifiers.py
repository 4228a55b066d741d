"""Words before a statistic's name that name no part of it: how large, how sure, when, by whom or how it is counted.

What is not here, nor a place, a period or a number, restricts the statistic: "durable manufacturing output", "paper exports".
"""

NEUTRAL = frozenset(
    """
    a an the its their his her our your my this that these those some any no all both each every another other such same said
    total overall aggregate combined cumulative entire whole full complete global worldwide world international foreign overseas external domestic national
    nationwide regional local home own country central federal state public general common joint bilateral mutual two-way
    official officially reported estimated preliminary provisional revised unrevised final flash initial actual real nominal adjusted unadjusted
    seasonally seasonal headline main key benchmark basic underlying current present latest last next new newest recent previous prior past earlier former first
    second third fourth coming future upcoming forthcoming year-to-date
    annual annually annualized annualised yearly monthly quarterly weekly daily half-yearly year-on-year month-on-month quarter-on-quarter
    on-year month year quarter week half fiscal financial calendar one-year two-year three-month six-month nine-month twelve-month rolling
    record high higher highest low lower lowest strong stronger strongest weak weaker weakest big bigger biggest large larger largest huge massive small smaller
    smallest slight slightly sharp sharply steep steeper steepest modest moderate solid robust healthy sluggish slow slower slowing fast faster fastest rapid
    soft softer good better best bad worse worst poor rising falling growing shrinking soaring surging increasing increased decreasing decreased
    declining reduced expanding widening narrowing surprising unexpected expected projected forecast predicted planned targeted likely possible potential
    average mean median net gross per capita direct sheer mere only alone just even also still again almost nearly about around more less most least
    disposable fewer much many few several further additional extra average-adjusted stable steady unchanged flat positive negative normal usual typical
    monetary economic statistical official-data separate different similar comparable corresponding respective significant substantial considerable
    strategic important major minor leading chief top enormous vast heavy light sizeable sizable decent healthy-looking disappointing encouraging
    early late mid favourable favorable adverse chronic persistent continued continuing ongoing subsequent resulting consequent
    consumption-led export-led yuan-denominated dollar-denominated inflation-adjusted price-adjusted non-seasonally volume value
    not now then here there when while whereas although though because since if as than but and or nor so yet however meanwhile
    with without in of on at by for from to into over under after before during against between among via per up down out off
    is are was were be been being has have had having do does did will would can could may might shall should must let get got gets
    see sees saw seen show shows showed shown put puts say says expect expects forecasts want wants keep keeps kept make makes made
    take takes took give gives gave raise raises raised lift lifts cut cuts boost boosts help helps helped push pushed pushes bring brings brought hit hits
    reach reached double doubled halve halved reflect reflects reflected include includes included follow follows followed
    equal equals exceed exceeds tops totals imply implies cause causes caused means meant add adds added leave leaves left send sent drive drove driven
    dollar dollars dlr dlrs yen yuan euro euros pound pounds sterling crown crowns mark marks franc francs percent pct mln billion bln million trillion
    who whom whose which what where why how
    winter summer spring autumn peak off-season pre-crisis post-crisis pandemic pre-pandemic
    one two three four five six seven eight nine ten bn mn tn countries sides neighbours neighbors partners government fact equivalent tonne tonnes barrel
    barrels medium long short interim amounts others believe think personal long-term short-term medium-term minimum maximum hard currency
    eu us uk un ec i.e e.g vs versus
    """.split()
)
