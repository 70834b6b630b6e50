"""German, as syllabi in Germany, Austria and Switzerland are written ("Seminarplan", "Abgabe", "Hausarbeit", "vorlesungsfrei").

Names of days and months with their abbreviations: Unicode CLDR.
"""

from __future__ import annotations

from typing import Final

from servers.syllabus.tongue.glossary import Glossary

__all__ = ["GERMAN"]

GERMAN: Final = Glossary(
    marks=(
        "der und den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es werden aus er hat dass sie nach "
        "wird bei uber zur zum bis oder sind die einer eines studierende studierenden woche sitzung termin montag dienstag "
        "mittwoch donnerstag freitag prufung klausur abgabe vorlesung ubung seminar thema januar februar marz juni juli oktober "
        "dezember dozent uhr raum"
    ),
    days=(
        "montag|montags",
        "dienstag|dienstags",
        "mittwoch|mittwochs",
        "donnerstag|donnerstags",
        "freitag|freitags",
        "samstag|samstags|sonnabend",
        "sonntag|sonntags",
    ),
    months=(
        "januar|janner|jaenner",
        "februar|feber",
        "marz|maerz|mrz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober|okt",
        "november",
        "dezember|dez",
    ),
    phrases="""
1\\. ?(?=test|klausur|prufung|teilprufung|zwischen|lernziel|hausubung|abgabe|ubungsblatt) = first
2\\. ?(?=test|klausur|prufung|teilprufung|zwischen|lernziel|hausubung|abgabe|ubungsblatt) = second
3\\. ?(?=test|klausur|prufung|teilprufung|zwischen|lernziel|hausubung|abgabe|ubungsblatt) = third
1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31\\.(?= ?(?:januar|janner|jan\\b|feb|marz|mrz|april|apr\\b|mai|juni|jun\\b|juli|jul\\b|aug|sep|okt|nov|dez)) = ~
^mo(?=[.,]?,?\\s?(?:den )?\\d|\\s?[/,+&]\\s?(?:di|mi|do|fr)\\b| und (?:mi|do|di|fr)\\b|\\.?\\s*$) = Mon
^di(?=[.,]?,?\\s?(?:den )?\\d|\\s?[/,+&]\\s?(?:mi|do|fr)\\b| und (?:mi|do|fr)\\b|\\.?\\s*$) = Tue
^mi(?=[.,]?,?\\s?(?:den )?\\d|\\s?[/,+&]\\s?(?:do|fr)\\b| und (?:do|fr)\\b|\\.?\\s*$) = Wed
^do(?=[.,]?,?\\s?(?:den )?\\d|\\s?[/,+&]\\s?(?:fr)\\b|\\.?\\s*$) = Thu
^fr(?=[.,]?,?\\s?(?:den )?\\d|\\.?\\s*$) = Fri
^sa(?=[.,]?,?\\s?(?:den )?\\d) = Sat
^so(?=[.,],?\\s?(?:den )?\\d|,\\s?\\d) = Sun
jeden zweiten <day> = every other <day>
jeden|jeweils (?:am )?<day>s? = every <day>
jede|jeder woche = every week
wochentlich = weekly
zweiwochentlich|vierzehntagig|vierzehntaglich = biweekly
14-tagig|taglich = biweekly
jede|jeder sitzung = each class
jede|jeder|jedes|jeden = each
am <day> = on <day>
am (?=\\d{1,2}\\.) = on
vom (?=\\d{1,2}\\.) = from
den (?=\\d{1,2}\\.) = on
bis (?:spatestens )?(?:zum|am)(?= ) = by
bis spatestens(?: zum| am)? = no later than
spatestens(?: bis)?(?: zum| am)? = no later than
bis (?=(?:<day>)|\\d{1,2}\\.\\d|\\d{1,2}\\. ?(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)) = by
bis (?=\\d{1,2}[.:]\\d\\d uhr|\\d{1,2} uhr) = until
und = and
oder|sowie = or
mit = with
fur = for
uber = on
im|in = in
wahrend = during
findet|finden = takes place
statt(?=[.,;]|$) = held
von|des = of
der|die|das|dem = the
ein|eine|einer = a
ist|sind = is
um (?=\\d) = at
zu beginn der (?:sitzung|vorlesung|ubung|stunde) = at the start of class
am ende der (?:sitzung|vorlesung|ubung|stunde) = at the end of class
vor (?:der|jeder) (?:sitzung|vorlesung|ubung|stunde) = before class
mittags = noon
mitternacht = midnight
abgabefrist|abgabetermin|abgabedatum|einreichungsfrist|abgabeschluss|abgabetermine|abgabefristen = due date
frist|fristen|deadlines = deadline
abgabe|einreichung (?:bis|am|spatestens)(?: zum| am| spatestens)? = due
abgabe|einreichung (?:der|des|von|ihrer|ihres) = due
abgabe|einreichung (?=(?:\\w+)?(?:blatt|ubung|hausarbeit|aufgabe|bericht|essay|projekt|protokoll|hausaufgabe|expose|paper|portfolio|entwurf|serie|exposes)) = due
abgabe|einreichung ?(?:nr\\.? ?)?(\\d{1,2})(?=\\W*$|\\W*[:(—–]) = assignment \\1 due
abgabe|abgaben|einreichung|fallig = due
abzugeben|einzureichen = due
ist|sind (?:bis|spatestens)(?: spatestens)?(?: zum| am| zur)? = is due by
abgeben|einreichen|hochladen = submit
ausgabe (?:der|des|von|ubung|blatt)? = assigned
ausgabe(?=\\W) = assigned
zwischenprufung|zwischenklausur|midtermklausur|teilklausur = midterm exam
teilprufung|teilprufungen = midterm exam
probeklausur|probeprufung = practice exam
abschlussklausur|abschlussprufung|endklausur|semesterendprufung|schlussprufung|hauptklausur = final exam
nachklausur|nachschreibklausur|wiederholungsklausur|nachholklausur|nachprufung|wiederholungsprufung|zweitklausur = make-up exam
klausurvorbereitung|prufungsvorbereitung|klausurbesprechung = exam review
klausureinsicht|einsichtnahme|klausurruckgabe = exams returned
klausurwoche|prufungswoche|prufungsphase|prufungszeitraum = exam week
anmeldung|abmeldung|rucktritt (?:zur|zu den|zu der|fur die|von der|zum|vom) \\w+ = registration
prufungsanmeldung|anmeldung|anmeldefrist|anmeldeschluss|klausuranmeldung|anmeldezeitraum = registration
abmeldung|rucktritt = withdrawal
prufungsleistung|prufungsleistungen|leistungsnachweis|leistungsnachweise|studienleistung|studienleistungen|prufungsform|leistungsbeurteilung|leistungskontrolle = assessment
prufungstermin|klausurtermin|prufungstermine = exam
mundliche prufung = oral exam
schriftliche prufung = written exam
klausur (?:nr\\.? ?)?(\\d) = exam \\1
klausur = exam
klausuren = exams
prufung = exam
prufungen = exams
kurztest|kurztests|eingangstest|minitest|minitests = quiz
tests = tests
hypothesentest|hypothesentests|signifikanztest = hypothesis tests
*klausur = exam
hausaufgabe|hausaufgaben (?:nr\\.? ?)?(\\d{1,2}) = homework \\1
hausaufgabe = homework
hausaufgaben = homeworks
hausubung (?:nr\\.? ?)?(\\d{1,2}) = homework \\1
hausubung|hausubungen = homework
hu (?:nr\\.? ?)?(\\d{1,2}) = homework \\1
setzt sich (?:wie folgt )?zusammen(?: aus)? = consists of
setzt sich aus = consists of
hausarbeit|hausarbeiten|seminararbeit|seminararbeiten|proseminararbeit = term paper
hausarbeitsthema|themenabgabe = topic proposal
abschlussarbeit|bachelorarbeit|masterarbeit = thesis
ubungsblatt|aufgabenblatt|ubungsserie|arbeitsblatt (?:nr\\.? ?)?(\\d{1,2}) = problem set \\1
ubungsblatt|aufgabenblatt|ubungsserie|arbeitsblatt = problem set
ubungsblatter|aufgabenblatter|ubungsaufgaben|ubungsserien|arbeitsblatter = problem sets
blatt (\\d{1,2}) = problem set \\1
serie (\\d{1,2}) = problem set \\1
ubung (?:nr\\.? ?)?(\\d{1,2}) = exercise \\1
ubung(?=\\W*:|\\W+(?:mo|di|mi|do|fr|jeden)\\b|s?gruppe) = tutorial
ubungen(?=\\W*:) = tutorials
ubung = exercise
ubungen = exercises
tutorium|tutorien = tutorial
aufgabe (\\d{1,2}) = assignment \\1
aufgaben = assignments
referat = presentation
referate = presentations
seminarvortrag|kurzvortrag|kurzreferat|abschlussprasentation = presentation
vortrage|prasentationen|seminarvortrage|kurzvortrage|abschlussprasentationen|projektprasentationen = student presentations
prasentation|prasentation der (?:ergebnisse|projekte) = presentation
prasentation = presentation
posterprasentation = poster presentation
vorstellung der projekte = project presentations
projektarbeit|projekt|abschlussprojekt = project
projekte|gruppenprojekt = projects
projektbericht|abschlussbericht|projektberichte = project report
projektskizze|projektantrag|projektidee = project proposal
laborbericht|versuchsprotokoll|praktikumsbericht = lab report
protokoll|protokolle = report
bericht = report
berichte = reports
essays = essays
expose|exposes = proposal
entwurf|rohfassung = draft
thesenpapier|handout = handout
lerntagebuch = journal
rezension = book review
praktikum|labor = lab
mitarbeit|mundliche mitarbeit|beteiligung = participation
anwesenheit|teilnahme = attendance
lekture|pflichtlekture|literatur = reading
texte = readings
lesen = read
kapitel|kap = chapter
literaturverzeichnis = bibliography
keine|kein (?:sitzung|vorlesung|ubung|veranstaltung|seminar|unterricht|lehrveranstaltung|termin|kurs|lv|lehre|tutorium)(?:en)? = no class
entfallt|ausfall|fallt aus|entfallen = no class
fallt aus = no class
sitzung|vorlesung|veranstaltung|seminar|termin (?:entfallt|fallt aus) = no class
vorlesungsfrei|vorlesungsfreie|unterrichtsfrei|veranstaltungsfrei|lehrveranstaltungsfrei(?: zeit| woche)? = no class
feiertag|feiertage = holiday: no class
weihnachtsferien|weihnachtspause|osterferien|pfingstferien|semesterferien|herbstferien|pfingstpause|winterpause|pfingstwoche|projektwoche|lesewoche|exkursionswoche = holiday break
ferien = holiday break
tag der deutschen einheit|arbeit = public holiday
allerheiligen|reformationstag|fronleichnam|nationalfeiertag|himmelfahrt|pfingstmontag|ostermontag|karfreitag|rosenmontag|maifeiertag|auffahrt = public holiday
christi himmelfahrt = public holiday
kw (?=\\d{1,2}\\W{1,3}\\d) = week
woche (?:vom|ab)(?= \\d) = week of
woche = week
wochen = weeks
sitzung (?:nr\\.? ?)?(?=\\d) = session
sitzung|lehreinheit|einheit = session
sitzungen = sessions
vorlesung|vorlesungen = lecture
veranstaltung|lehrveranstaltung = class
seminar(?=\\W*:) = seminar
termin|datum|termine|tag = date
nr = no
thema|inhalt|themen|inhalte|gegenstand|lerninhalt|lehrinhalt = topic
aktivitat|aktivitaten = activities
gewichtung|gewicht|anteil = weight
punkte = points
note|gesamtnote|endnote|abschlussnote|modulnote = final grade
noten|benotung|bewertung|beurteilung|notenbildung = grading
zusammensetzung der note = grading
leistung|leistungen|teilleistung = assessment
uhrzeit|zeit = time
ort = location
raum|horsaal|saal|seminarraum = room
beschreibung = description
bemerkung|bemerkungen|hinweise|anmerkungen = notes
sprechstunde|sprechstunden|sprechzeit|sprechzeiten = office hours
nach vereinbarung = by appointment
dozent|dozentin|dozierende|dozierender|lehrende|lehrender|leitung|veranstalter|lehrperson|dozenten|kursleitung|seminarleitung|veranstaltungsleiter(?::?\\*?/?-?in(?:nen)?)? = instructor
tutor|tutorin = teaching assistant
buro = office
fakultat = faculty
institut = institute
fachbereich|lehrstuhl = department
universitat|hochschule = university
seminarplan|kursplan|veranstaltungsplan|ablaufplan|terminplan|zeitplan|semesterplan|vorlesungsplan|sitzungsplan = schedule
kursbeschreibung|veranstaltungsbeschreibung = course description
wintersemester = wintersemester
hs (?=20\\d\\d|\\d\\d\\b) = fall
fs (?=20\\d\\d|\\d\\d\\b) = spring
herbstsemester = fall semester
fruhjahrssemester|fruhlingssemester = spring semester
sommersemester = sommersemester
semesterbeginn|vorlesungsbeginn = classes begin
vorlesungsende|semesterende = classes end
wird (?:noch )?bekannt ?gegeben = to be announced
zwischenprasentation|zwischenprasentationen(?: der (?:gruppen|projekte|teams))? = group presentations
zur|zum = for
stand(?=:| \\d|: \\d) = updated
aktualisiert|geandert = updated
wiederholung|besprechung|ruckblick|fragestunde = review
einfuhrung|vorbesprechung|organisatorisches = introduction
gruppe|gruppen = group
verspatete|verspatung = late
abwesenheit = absence
""",
)
