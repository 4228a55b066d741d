"""How English names the body that reported a number."""

import re

# A run of capitalised words with one of these in it is an office, although no vocabulary knows it.
OFFICE = re.compile(
    r"(?:(?:[A-Z][\w.&'’-]{0,30}|of|for|and|the|on|de)[ ]){0,7}"
    r"(?:Ministry|Department|Office|Bureau|Bank|Agency|Institute|Administration|Commission|Association|Service|Authority|Board|"
    r"Treasury|Fund|Organi[sz]ation|Council|Federation|Chamber|Statistics|Customs|Reserve|Secretariat|Society|Union)\b"
    r"(?:[ ](?:of|for|on)(?:[ ](?:the[ ])?[A-Z][\w.&'’-]{0,30}){1,5}(?:[ ]and[ ][A-Z][\w.&'’-]{0,30}(?:[ ][A-Z][\w.&'’-]{0,30}){0,3})?)?"
)

# Words by which a body is said to have reported.
CUES: dict[str, str] = {
    "said": """
        said, says, reported, reports, announced, showed, show, shows, according to, data, figures, statistics, released,
        published, told, put, estimates, survey, recorded, disclosed, statement, compiled, report""",
}
