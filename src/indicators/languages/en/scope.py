"""What English news says around numbers that are no economic statistic: cue -> wordings.

A cue of this room does not leave a number by itself: `assembly/scope.py` weighs it against the statistic named.
"""

CUES: dict[str, str] = {
    "results": """
        net profit, net loss, profit, profits, pretax profit, pre tax profit, net income, earnings, operating profit, operating loss,
        revenues, shr, net shr, per share, dividend, shares outstanding, shareholders, quarterly profit, EBITDA, pretax, after tax, revs, oper,
        same store, comparable store, guidance""",
    "company": """
        company, companies said, the firm, the group, Inc, Corp, Co, Ltd, PLC, plc, Corporation, AG, SpA, NV, Holdings, subsidiary, chief executive,
        CEO, chairman, acquisition, takeover, bid for, stake, merger, buyout, subscribers, store, stores, automaker, carmaker, retailer,
        airline, per cent stake""",
    "market": """
        shares, share prices, stocks, stock market, wall street, dow jones, nasdaq, ftse, nikkei, dax, cac, s p 500, index futures,
        futures, spot price, spot, closed at, closing, opened at, traded at, trading at, in early trading, in trading, traders,
        a barrel, bid, per ounce, an ounce, gmt, hang seng, brent, wti, west texas, kospi, kosdaq, taiex, asx, sensex, nifty, bovespa, csi 300, tsx, russell, bourse, premarket, pre market, fixing, midpoint, intraday,
        against the dollar, against the euro, to the dollar, per dollar, versus the dollar, bitcoin, crypto, yields, offered rate,
        equities, investors, points at, points to close, market cap, market value, capitalisation""",
    "deal": """
        contract, contracts, agreement, agreements, deal, deals, order for, orders for, signed, loan, loans of, project worth, budget of,
        fund, package, bond issue, notes, debentures, credit line, credit lines, facility, eurobond, issue, tender, grant, fine, fined,
        tariff, tariffs, levy, duty, duties, compensation, lawsuit, settlement, priced from, priced at, ticket, tickets""",
    "purchase": "buys, bought, to buy, seeking, tender, tenders, tendered, cargo, cargoes, optional, bids, bidding, traders said, trade sources, private exporters, export bonus, initiative, for immediate delivery, for shipment, for delivery, with an option, cif, fob, c and f",
    "duty": "rate of tax, rates of tax, rate of taxation, basic rate, tax rates, tariff, tariffs, levy, levies, duty, duties, commission, commissions, fee, fees, surcharge, tax rate, purchase tax, income tax",
    "poll": "surveyed, respondents, of those questioned, of voters, opinion poll, said they, of respondents, voters, votes, vote, electorate, labour party, conservative party, questioned, exhibitors, approval, probability, odds, chance",
    "capacity": "capacity, annual capacity, pipeline, plant, factory, refinery, mill",
}
