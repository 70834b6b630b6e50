"""Dutch, as courses in the Netherlands and Flanders are announced ("studiewijzer", "tentamen", "inleveren", "collegevrij").

Names of days and months with their abbreviations: Unicode CLDR.
"""

from __future__ import annotations

from typing import Final

from servers.syllabus.tongue.glossary import Glossary

__all__ = ["DUTCH"]

DUTCH: Final = Glossary(
    marks=(
        "de het een van en dat op te zijn met voor niet aan er om ook als dan maar bij uit wordt worden je deze naar hebben "
        "studenten student cursus week vak college colleges maandag dinsdag woensdag donderdag vrijdag tentamen toets opdracht "
        "docent januari februari maart juni juli augustus oktober uur zaal"
    ),
    days=(
        "maandag|maandags",
        "dinsdag|dinsdags",
        "woensdag|woensdags",
        "donderdag|donderdags",
        "vrijdag|vrijdags",
        "zaterdag",
        "zondag",
    ),
    months=(
        "januari",
        "februari",
        "maart|mrt",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober|okt",
        "november",
        "december",
    ),
    phrases="""
ma(?=[.,]?\\s?\\d|\\s?[/,]) = Mon
di(?=[.,]?\\s?\\d|\\s?[/,]) = Tue
wo(?=[.,]?\\s?\\d|\\s?[/,]) = Wed
do(?=[.,]?\\s?\\d|\\s?[/,]) = Thu
vr(?=[.,]?\\s?\\d|\\s?[/,]) = Fri
za(?=[.,]?\\s?\\d) = Sat
zo(?=[.,]\\s?\\d) = Sun
elke|iedere <day> = every <day>
elke|iedere week = every week
wekelijks|wekelijkse = weekly
tweewekelijks|tweewekelijkse = biweekly
elk|elke|ieder|iedere = each
op <day> = on <day>
op (?=\\d{1,2} [a-z]) = on
uiterlijk(?: op)? = no later than
tot en met|t/m = through
tot = until
voor (?=(?:<day>)? ?\\d{1,2} [a-z]) = before
voor (?=\\d{1,2}[:.]\\d\\d) = before
en = and
of = or
van = of
met = with
voor = for
over = on
tijdens = during
de|het = the
een = a
vindt|vinden = takes place
plaats(?=[.,;]|$) = held
is|zijn = is
om (?=\\d) = at
aan het begin van het (?:college|werkcollege) = at the start of class
aan het einde? van het (?:college|werkcollege) = at the end of class
voor (?:het|elk) (?:college|werkcollege) = before class
middernacht = midnight
inleverdatum|inlevermoment|inleverdeadline|deadline(?= inlever) = due date
inlever(?:en)? = submit
inleveren|indienen = submit
in te leveren = due
moet|moeten (?:worden )?(?:ingeleverd|ingediend)(?: worden)? = is due
ingeleverd|ingediend = submitted
inlevering|indiening = due
hertentamen|herkansing|hertentamens|herexamen = make-up exam
tussentoets|deeltentamen|tussententamen|deeltoets = midterm exam
eindtentamen|eindtoets|eindexamen = final exam
tentamen|examen = exam
tentamens|examens = exams
mondeling examen|tentamen = oral exam
toets (\\d) = test \\1
toets(?=\\W*$|\\W*[:(—–]) = test
toetsen van hypothes\\w* = hypothesis tests
toetsing|beoordeling = grading
toetsen(?=\\W*$) = tests
*tentamen = exam
huiswerk = homework
huiswerkopdracht|huiswerkopdrachten = homework
inleveropdracht|inleveropdrachten (\\d{1,2}) = assignment \\1
inleveropdracht|inleveropgave = assignment
inleveropgave|inleveropgaven (\\d{1,2}) = assignment \\1
inleveropdrachten = assignments
groepsopdracht = group assignment
eindopdracht = final project
opdracht (\\d{1,2}) = assignment \\1
opdracht = assignment
opdrachten = assignments
opgave|opgaven = exercises
werkstuk|eindwerkstuk|paper|scriptie|eindpaper = paper
essays = essays
verslag|eindverslag|onderzoeksverslag = report
verslagen = reports
labverslag|practicumverslag = lab report
practicum = lab
practica = labs
eindproject = final project
project = project
projecten = projects
projectvoorstel|onderzoeksvoorstel = project proposal
voorstel = proposal
conceptversie = draft
eindpresentatie|eindpresentaties = final presentations
presentatie = presentation
presentaties = presentations
referaat = presentation
laatst (?:bijgewerkt|gewijzigd) = last updated
bijgewerkt|gewijzigd = updated
aanmelding|inschrijving|inschrijven|aanmelden = registration
deelname|participatie = participation
aanwezigheid = attendance
literatuur|lezen = reading
leesopdracht = reading assignment
hoofdstuk|hfst|h (?=\\d) = chapter
hoofdstukken = chapters
geen (?:college|les|werkcollege|bijeenkomst|hoorcollege|onderwijs|lessen|colleges) = no class
college vervalt = no class
collegevrij|collegevrije|lesvrij|lesvrije|onderwijsvrij|onderwijsvrije(?: week| dag| periode)? = no class
vervalt = no class
vrij(?=\\W*$) = no class
feestdag|feestdagen = holiday: no class
herfstvakantie|kerstvakantie|voorjaarsvakantie|meivakantie|krokusvakantie|paasvakantie|vakantie|reces = holiday break
hemelvaart|hemelvaartsdag|koningsdag|bevrijdingsdag|pinksteren|pinkstermaandag|paasmaandag|allerheiligen = public holiday
goede vrijdag = Good Friday
tweede paasdag|pinksterdag = public holiday
tentamenweek|toetsweek|examenperiode|blokperiode = exam week
week van(?= \\d) = week of
weken = weeks
bijeenkomst|sessie|les = session
bijeenkomsten = sessions
hoorcollege|hoorcolleges|hc = lecture
werkcollege|werkcolleges|wc(?= ?\\d) = tutorial
werkgroep|werkgroepen = tutorial
college|colleges(?= ?\\d|\\W*$|\\W*[:(—–]) = class
college|colleges = lecture
datum|data|dag = date
onderwerp|thema|inhoud = topic
onderwerpen = topics
activiteit|activiteiten = activities
weging|gewicht|percentage|aandeel = weight
eindcijfer = final grade
cijfer = grade
cijfers = grades
beoordelingsonderdeel|onderdeel = component
punten = points
tijd|tijdstip = time
locatie|plaats = location
zaal|lokaal|collegezaal = room
omschrijving = description
opmerkingen = notes
spreekuur|spreekuren = office hours
op afspraak = by appointment
docent|docente|docenten|lesgever|titularis|coordinator = instructor
kantoor|kamer = office
faculteit = faculty
afdeling = department
universiteit = university
hogeschool = college
vak|cursus = course
vakcode|cursuscode = course code
studiewijzer|studiehandleiding|vakbeschrijving|cursushandleiding = course syllabus
planning|rooster|weekschema|collegerooster = schedule
academiejaar|studiejaar|collegejaar (?=20\\d\\d ?[-/–] ?(?:20)?\\d\\d) = AY
academiejaar|studiejaar|collegejaar = academic year
eerste semester = first semester
tweede semester = second semester
najaar = fall
voorjaar = spring
nader te bepalen|bekend = to be announced
wordt (?:nog )?bekendgemaakt = to be announced
herhaling|nabespreking|vragenuur|responsiecollege = review
inleiding|introductie = introduction
groep|groepen = group
te laat = late
afwezigheid = absence
""",
)
