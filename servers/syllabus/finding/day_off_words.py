"""The words for days without class, and those beside which a holiday's name is none."""

from __future__ import annotations

import re

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = [
    "HOLIDAY",
    "HOURS",
    "MEETS",
    "MEETS_NOT",
    "NAMES_A_WORK",
    "NONE_DUE",
    "NO_CLASS",
    "OF_A_FEAST",
    "ONLY_NO_LECTURE",
    "TAUGHT",
]

#: What says that there is no class, in small letters.
NO_CLASS = Choices(
    r"^\W*n/?c\s*(?=$|[(:–—-])|^\W*vacation(?:\s+(?:week|period|begins))?\s*(?=$|[(–—-])|^\W*(?:(?:a\s+)?day\s+off|off|snow\s+day)\W*$|"
    r"\b(?:no\s+(?:(?:(?:mon|tues|wednes|thurs|fri)day(?:'s)?|regular|scheduled|day|evening|morning|afternoon|in[\s-]?person|in-?class|face-to-face|f2f|on-?campus|live|synchronous|formal)\s+)?(?:class(?:es)?|lectures?|meetings?|school|sessions?|seminars?|work\s?groups?|instruction|lab\s+or\s+lecture)\b(?!\s+(?:notes?|slides?|recordings?|participation|prep(?:aration|work)?|attendance|barriers?|boundar(?:y|ies)|distinctions?|differences?|conflicts?|struggles?|consciousness|materials?|handouts?|credit|points?|grades?|rank(?:ings?)?|standing|size|roster|lists?|polic(?:y|ies)|rules?|requirements?|fees?|texts?|textbooks?|books?|supplies|trips?|photos?|visits?|minutes|objects?|variables?|methods?)\b)|no\s+(?:practicals?|pracs?|labs?|tutorials?|workshops?|studios?|recitations?)\b[^.;]{0,60}\b(?:public|bank|national|statutory|university|state)\s+holiday\b|(?:that|this|the|today'?s)\s+(?:class|session|seminar|lecture|meeting)\s+will\s+be\s+(?:made\s+up|rescheduled)|(?:not|(?:wo|do|does|is|are)n['’]t)\s+(?:be\s+)?(?:hold|have|holding|having|teaching|be)\s+(?:a(?:ny)?\s+)?(?:class(?:es)?|lectures?|seminars?)\b|(?:i|we)\s?(?:\s(?:will|am|are|have\sto|had\sto|must|need\sto|plan\sto|(?:am|are)\sgoing\sto)|['’](?:ll|m|re|ve))(?:\s(?:be|also|therefore|thus|unfortunately|have))?\s(?:cancel(?:l?(?:ing|ed))?|skip(?:ping|ped)?)\s(?:the\s|our\s|this\s|that\s)?(?:(?:mon|tues|wednes|thurs|fri)day(?:'s)?\s)?(?:class|lecture|seminar)\b|(?:class|teaching|course|lecture)\s+suspension\b(?=\W*(?:$|[(;,.:–—-]|for\b|period\b|week\b|days?\b|due\b))|no\s+students\b(?=\W*(?:$|[(;.:–—-]))|(?:teachers?|staff|faculty)\s+(?:work|in-?service|planning|professional\s+(?:development|learning))\s?days?(?=\W*(?:$|[(;,.:–—-]|no\b))|no\s+teaching\b(?!\s+(?:assistant|fellow|experience))|(?:class(?:es)?|lectures?|seminars?|sessions?)\s+(?:is\s+|are\s+|will\s+be\s+|have\s+been\s+|has\s+been\s+)?(?:cancel\w+|suspended|excused|not\s+(?:held|meet\w*)|(?:do(?:es)?|will)\s+not\s+(?:be\s+(?:held|meeting)|meet|take\s+place|convene)|won['’]t\s+(?:be\s+held|meet))|"
    r"(?:university|campus|college|school)\s+(?:(?:is|are|will\s+be|offices\s+(?:are\s+|will\s+be\s+)?)\s*)?(?:closed|holidays?|closure)|instructor\s+(?:away|travel\w*)|"
    r"(?:cancel(?:l)?ed|do(?:es)?\s+not\s+meet(?!\s+(?:the(?!\s+(?:weeks?|next|following|day|first|last)\b)|these|those|your|our|my|with|minimum|its|his|her|their)\b)|(?:(?:will|shall)\s+not|won['’]t|shan['’]t|(?:are|is)\s+not|aren['’]t|isn['’]t)\s+(?:be\s+)?meet(?:ing)?(?!\s+(?:the(?!\s+(?:weeks?|next|following|day|first|last)\b)|these|those|your|our|my|with|minimum|its|his|her|their)\b)|\b(?:we|class(?:es)?)\s+(?:don['’]t|doesn['’]t)\s+meet\b(?!\s+(?:the|with|your)\b)|\bno\s+face[\s-]to[\s-]face(?=\W*$|[.;,!(])|class[\s-]free(?=\W*(?:$|days?\b|weeks?\b))|vrij|feiertag|férié|feriado|día\s+festivo|congé|pas\s+de\s+(?:cours|classe)|(?:no\s+hay|sin)\s+(?:clases?|class(?:es)?)|no\s+se\s+reúne|kein(?:e|en)?\s+(?:unterricht|sitzung|seminar|vorlesung|kurs)|(?:sitzung\s+|seminar\s+)?(?:entfällt|fällt\s+aus)|(?:niente|non\s+c['’]è)\s+(?:lezione|classe)|(?<!les )(?<!nos )(?<!mes )(?<!le )(?<!projets de )(?<!souvenirs de )(?<!récits de )(?<!progetti di )vacan(?:ces|ze|za)|vacances (?:de |du |d['’]\s?)(?:noël|pâques|printemps|toussaint|hiver|février|automne)|(?<!las )(?<!mis )(?<!tus )vacaciones|vacaciones de (?:navidad|primavera|invierno|pascua|semana santa)|(?:semana|pascua)\s+santa|(?:herbst|winter|weihnachts|oster|pfingst|frühlings|sommer)ferien|lecture[\s-]free|vorlesungsfrei))"
)
#: Hours and small classes that may be called off while classes are held; in small letters.
HOURS = Gated(
    r"\b(?:office|student|drop-in|consultation|help) hours\b"
    r"|\b(?:recitations?|discussion\s+sections?|tutorials?|(?:help|review)\s+sessions?)\b[^.;:()]{0,30}\bcancel",
    "hours,cancel",
)
#: A sentence of the class, which is no title.
MEETS_NOT = Pattern(
    r"\b(?:(?:will|does|do|shall)\s+not|won['’]t)\s+(?:meet|have|hold|be\s+(?:held|meeting|having|holding|teaching|class))\b|\b(?:is|are|has\s+been|will\s+be)\s+cancel|\bthere\s+(?:is|are|will\s+be)\s+no\b|\bmade\s+up\b",
    re.IGNORECASE,
)
#: A book, a film or an event that has a holiday's name: "'Easter, 1916'", "The Easter Rising"; what is left out that is no class, and a break within one.
NAMES_A_WORK = Pattern(
    r"[\"'“”‘’][^\"“”]{0,40}\b(?:easter|christmas|thanksgiving|holiday|eid|diwali|carnival)\b[^\"“”]{0,30}[\"'“”‘’]|[a-z]{2}(?<!day),\s[\"“][^\"“”]{0,40}\b(?:break|vacation|recess)\b[^\"“”]{0,30}[\"”]|\beaster\W{1,3}(?:19\d\d|rising|wings|vigil)|\bparades?\b|\b(?:coffee|tea|lunch|dinner|snack|stretch|bathroom|minutes?|mins?\.?|hour)[\s-]breaks?\b|^\W*no\s+(?:screenings?|films?|homework|quiz(?:zes)?|reading)\b"
)
#: Who teaches, or where, while the instructor is away; in small letters.
TAUGHT = Pattern(
    r"\b(?:zoom|teams|online|remote(?:ly)?|recorded|guest|substitute|(?:taught|led|covered|given)\s+by|(?:will|to)\s+(?:teach|lead|cover))\b|\b(?:lecturer|speaker|teacher|presenter|sub)\s*:\s*\w"
)
#: What a class does where nobody lectures: "Group presentations (no lecture)"; in small letters.
ONLY_NO_LECTURE = Gated(
    r"\b(?:in-class|class|group|student|team|open|peer|guest|panel)\s(?:\w+\s)?(?:discussions?|workshops?|work(?:time|day)?|activit(?:y|ies)|debates?|exercises?|presentations?|review|visits?|speakers?)\b",
    "class,group,student,team,open,peer,guest,panel",
)
#: What is of a feast and no day off, behind its name: "The Easter market", "Holiday customs".
OF_A_FEAST = Pattern(
    r"['’]?s?\s(?:markets?|customs?|traditions?|songs?|carols?|music|hymns?|films?|movies?|stor(?:y|ies)|tales?|meals?|foods?|recipes?|part(?:y|ies)|cards?|gifts?|shopping|decorations?|rituals?|liturg(?:y|ies)|cycles?|plays?|poems?|sermons?|tourism|trees?|eggs?|uprising|rebellion|islands?)\b",
    re.IGNORECASE,
)
#: A holiday on which there is class all the same.
MEETS = Pattern(
    r"\bclass(?:es)?\s+(?:(?:will|does|do|still|is|are)\s+)*(?:be\s+)?(?:meets?|held|in\s+session)\b|\bwe\s+(?:(?:will|do|still)\s+)*meet\b|\b(?:we|yes,?)\s+(?:do\s+|will\s+)?have\s+class\b|\buniversity\s+(?:is\s+)?open\b"
)
HOLIDAY = Gated(
    r"\b(?:(?:spring|fall|autumn|winter|summer|mid-?term|mid-?semester|mid-?session|mid-?trimester|semester|term|easter|thanksgiving|christmas|study|student|holiday|carnival|october|february|november)\s+(?:break|recess|holidays?|vacation)|"
    r"(?:study|reading|recess|revision)\s+(?:week|days?|period)|(?:dead|stop)\s+days?|(?:the\s+)?(?:day|friday)\s+after\s+thanksgiving|swot\s?vac|stu\s?vac|thanksgiving(?:\s+(?:day|holiday|break|recess|week))?|"
    r"labou?r\s+day|memorial\s+day|m\.?l\.?k\.?(?:\s+(?:jr\.?\s+)?(?:day|holiday|b(?:irth)?day))?|martin\s+luther\s+king(?:,?\s*jr\.?)?(?:'?s)?(?:\s+(?:day|holiday|birthday))?|"
    r"president['’]?s?['’]?\s+day|veteran['’]?s?['’]?\s+day|independence\s+day|(?:4th|fourth)\s+of\s+july|juneteenth|columbus\s+day|indigenous\s+peoples?'?’?s?\s+day|"
    r"good\s+friday|easter(?:\s+(?:monday|sunday|day))?|family\s+day|victoria\s+day|canada\s+day|remembrance\s+day|"
    r"anzac\s+day|queen'?s\s+birthday|king'?s\s+(?:day|birthday)|national\s+(?:day|holiday)|public\s+holiday|bank\s+holiday|university\s+holiday|holiday|recess|"
    r"rosh\s+hashanah?|yom\s+kippur|eid|diwali|lunar\s+new\s+year|chinese\s+new\s+year|golden\s+week|mid-?autumn\s+festival|election\s+day|mardi\s+gras|patriots'?’?\s+day|"
    r"mardi\s+gras|cesar\s+chavez\s+day|whit\s+monday|heritage\s+day|freedom\s+day|human\s+rights\s+day|youth\s+day|national\s+women'?’?s\s+day|republic\s+day|waitangi\s+day|simcoe\s+day|louis\s+riel\s+day|truth\s+and\s+reconciliation(?:\s+day)?|(?:mahatma\s+)?gandhi\s+jayanti|deepavali|dussehra|vesak(?:\s+day)?|ching\s+ming(?:\s+festival)?|buddha'?’?s\s+birthday|tuen\s+ng(?:\s+festival)?|(?:non[\s-]teaching|non[\s-]instructional|enhancement)\s+(?:week|days?)|ascension\s+day|pentecost|liberation\s+day|pause\s+day|wellness\s+day|mental\s+health\s+day|break(?!-(?:even|ups?|ins?|outs?|downs?|through\w*|points?)\b|\s+even\b))\b",
    "break,recess,holiday,vacation,july,week,period,day,vac,jayanti,deepavali,dussehra,vesak,ching,tuen,reconciliation,thanksgiving,m.l,mlk,ml.k,luther,juneteenth,easter,hashana,kippur,eid,diwali,year,festival,mardi,pentecost",
)
#: What a break leaves out: "Spring break - no office hours or assignments due".
NONE_DUE = Gated(
    r"\bno\s(?!(?:class|lecture|meeting|session|school|later|more)\b)[^.;:]{0,40}?\b(?:assignments?|homework|work|papers?|quizzes|labs?|readings?|posts?)\s(?:is\s|are\s)?(?:due|collected|handed\sin|turned\sin)\b(?!\s(?:to|date|by|on|at)\b)",
    "due,collected,handed,turned",
    re.IGNORECASE,
)
