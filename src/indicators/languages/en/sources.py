"""How English names the body that reported a number, expects it, or was asked for it."""

import re

# A run of capitalised words with one of these in it is an office, although no vocabulary knows it.
OFFICE_WORDS = (
    "Ministry Department Office Bureau Bank Agency Institute Administration Commission Association Service Authority Board "
    "Treasury Fund Organisation Organization Council Federation Chamber Statistics Customs Reserve Secretariat Society Union"
).split()
OFFICE = re.compile(
    r"(?:(?:[A-Z][\w.&'’-]{0,30}|of|for|and|the|on|de)[ ]){0,7}"
    rf"(?:{'|'.join(OFFICE_WORDS)})\b"
    r"(?:[ ](?:of|for|on)(?:[ ](?:the[ ])?[A-Z][\w.&'’-]{0,30}){1,5}(?:[ ]and[ ][A-Z][\w.&'’-]{0,30}(?:[ ][A-Z][\w.&'’-]{0,30}){0,3})?)?"
)

# Words by which a body is said to have reported.
CUES: dict[str, str] = {
    "said": """
        said, says, reported, reports, announced, showed, show, shows, according to, data, figures, statistics, released,
        published, told, put, estimates, survey, recorded, disclosed, statement, compiled, report, counted, counts, tally,
        added, adds, noted, notes, reckons, predicts,
        different number, different figure, another number, another figure""",
}

_OUTLOOK = r"(?:forecast|outlook|estimate|projection|prediction|guidance)s?"
# After a body's name: it expects. "The IMF expects", "OECD's report forecasts", "the Fund is to cut its 2005 growth forecast".
EXPECTS = re.compile(
    r"(?:\s\([A-Z]{2,8}\))?(?:['’]s?)?(?:\s(?!(?:is|are|was|were|be|been|said|and|or|but)\s)[\w-]+){0,3}?\s"
    r"(?:expects|forecasts?|predicts|predicted|projects|projected|foresees|anticipates|estimates|estimated|envisages|sees|"
    r"now\s(?:expect|expects|sees?|has|have)|"
    rf"(?:is\sto\s|will\s|has\s|had\s)?(?:also\s)?(?:cuts?|reduced?|raised?|lower(?:ed|s)?|revise[ds]?|trim(?:med|s)?|put|kept)\s"
    rf"its\s(?:[\w-]+\s){{0,4}}?{_OUTLOOK})\b"
)
# A maker of surveys right before its index: "the European Commission's economic sentiment indicator".
MAKER = re.compile(r"(?:['’]s?)?\s(?:[a-z-]+\s){0,2}\Z")
# A body's own aim or outlook: "the Reserve Bank's 3-6% band", "the central bank's goal of".
OWN = re.compile(r"(?:['’]s?|\s(?:wants|targets|aims\sfor|seeks|pursues))\s(?:[\w-]+\s){0,5}(?:of\s)?\Z")
# Who was asked: "economists polled by Reuters", "a Bloomberg survey of analysts".
POLLED = re.compile(
    r"\b(?:polled|surveyed|poll|survey|compiled)\s(?:(?:of|among)\s\w+\s)?by\s(?:the\s)?(?:[a-z]+\s){0,3}\Z"
)
A_POLL = re.compile(r"(?:['’]s)?\s(?:poll|survey)\b")
ASKED = re.compile(
    r"\b(?:economists?|analysts?|forecasters?|traders|dealers|markets?|consensus|poll|pencill?ed\sin|tipped|bargained)\b",
    re.IGNORECASE,
)
THE_POLL = re.compile(r"\b[Tt]he\s(?:poll|survey|consensus)\b")
# Spoken to, not speaking: "an official told Reuters".
SPOKEN_TO = re.compile(r"\b(?:told|tells|polled\sby|surveyed\sby|interview\swith|(?:figures?|data)\sfor)\s(?:the\s)?\Z")
# "The Cabinet Office will release": it has not reported.
TO_COME = re.compile(r"\b(?:will|would|due\sto|is\sto|are\sto|expected\sto)\b")
# Another release: the one before has ended.
SEPARATELY = re.compile(r"(?:Separately|In other (?:data|news)|Other (?:data|figures))\b")
_NAME = r"[A-Z][\w'’-]{1,20}(?:\s(?:bin|al|de|van|von|da|der))?(?:\s[A-Z][\w'’-]{1,20}){1,2}"
_VOICE = r"(?:said|says|told|announced|estimated|reckons|sees|expects|puts?|predicts|predicted)"
# A minister's name, and where an office sits.
NAMED = re.compile(rf"\s({_NAME})\b")
IN = re.compile(r"\s(?:in|of)\s(?:the\s)?")
# A person with a name of two words or more who speaks.
PERSON = re.compile(rf"\b(?:said\s(?P<after>{_NAME})\b|(?P<before>{_NAME})\s{_VOICE}\b)")
# A government as a whole: "the West German government expects".
GOVERNMENT = re.compile(
    r"\b(?P<body>(?:(?!The\s)[A-Z][a-z]{2,12}\s){0,2}government)(?:['’]s)?\s(?:[a-z]+\s){0,2}?"
    r"(?:said|says|expects|forecasts?|predicts|predicted|estimates|estimated|projects|puts?|sees|announced|reported|targets?)\b"
)
# Figures of nobody: "according to official data", "figures released on Monday showed"; "the data" are those told of before.
OF_NOBODY = re.compile(
    r"(?:\b[Aa]ccording to(?! the\s(?:data|figures|statistics))|(?<![\w’'])(?:[Oo]fficial|[Ss]eparate|[Oo]ther|[Nn]ew|[Pp]reliminary|latest|recent))\s(?:[a-z]+\s){0,2}?(?:figures|data|statistics)\b"
    r"|\A(?:Data|Figures|Statistics|Surveys)\s"
)
# People of a house: "economists at Huaxing Securities".
HOUSE = re.compile(
    r"\b(?:[Ee]conomists?|[Aa]nalysts?|[Rr]esearchers?|[Ss]trategists?)\s(?:at|with|from)\s(?:the\s)?"
    r"(?P<house>[A-Z][\w&.'’-]{1,20}(?:\s[A-Z][\w&.'’-]{1,20}){0,3})"
)
# The one who spoke before goes on: "the ministry said", "it added", "the report forecasts".
GOES_ON = re.compile(
    r"\b(?:(?:the\s(?:[\w-]+\s){0,2}?|its\s|an?\s(?:agency|ministry|bank|bureau|department|institute|office)\s)(?:ministry|department|office|bureau|bank|agency|institute|organi[sz]ation|group|body|fund|"
    r"commission|association|report|survey|officials?|spokes(?:man|woman|person)|minister|study|statement)(?:['’]s(?:\s[\w-]+){1,3})?|(?P<pronoun>he|she|it|they))\s(?:also\s|now\s)?"
    r"(?:said|says|added|adds|told|noted|reported|forecasts?|expects?|predicts?|predicted|estimated|estimates|showed|shows|projects|sees)\b",
    re.IGNORECASE,
)
