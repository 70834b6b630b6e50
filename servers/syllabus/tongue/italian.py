"""Italian, as courses in Italy and Ticino are announced ("prova in itinere", "appello", "consegna", "ricevimento").

Names of days and months with their abbreviations: Unicode CLDR.
"""

from __future__ import annotations

from typing import Final

from servers.syllabus.tongue.glossary import Glossary

__all__ = ["ITALIAN"]

ITALIAN: Final = Glossary(
    marks=(
        "di e il la che in a per un del con non una i le da sono della nel si al gli dei delle alla dalla sul nella ogni "
        "studenti studente corso lezione lezioni settimana lunedi martedi mercoledi giovedi venerdi esame prova docente "
        "gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre dicembre orario consegna aula"
    ),
    days=("lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"),
    months=(
        "gennaio|genn|gen",
        "febbraio|febbr",
        "marzo",
        "aprile",
        "maggio|magg|mag",
        "giugno|giu",
        "luglio|lug",
        "agosto|ago",
        "settembre|sett",
        "ottobre|ott",
        "novembre",
        "dicembre|dic",
    ),
    phrases="""
^s(\\d{1,2})(?=\\s?[:)(]) = week \\1
lun(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,]) = Mon
mar(?=\\s?\\)|[.,]?\\s?\\d{1,2}[/. ]|\\s?/ ?gio) = Tue
mar(?<=\\d mar) = Mar
mer(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,]) = Wed
gio(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,]|[.,]?$) = Thu
ven(?=\\s?\\)|[.,]?\\s?\\d|[.,]?$) = Fri
sab(?=\\s?\\)|[.,]?\\s?\\d) = Sat
dom(?=\\s?\\)|[.,]?\\s?\\d) = Sun
set(?<=\\d set) = Sep
ogni <day> = every <day>
tutti i <day> = every <day>
ogni settimana = every week
ogni lezione = each class
ogni = each
il <day> = on <day>s
il (?=\\d{1,2} [a-z]{3,}) = on
il (?=\\d{1,2}[/.]\\d) = on
dal (?=\\d) = from
al (?=\\d{1,2} [a-z]) = to
entro (?:e non oltre )?(?:il |le ore |le )? = by
entro l\\s?'\\s? = by
prima del(?:la lezione)? = before
dalle (?:ore )?(?=\\d) = from
alle(?:(?<=h alle)|(?<=h\\d\\d alle)|(?<=h \\d\\d alle)|(?<=:\\d\\d alle)|(?<=\\.\\d\\d alle)|(?<=m\\. alle)|(?<=hs alle)|(?<=rs alle)) (?:ore )?(?=\\d) = to
e|ed = and
o|oppure = or
di|del|della|dei|delle|degli = of
con = with
per = for
su|sul|sulla = on
nel|nella = in
durante = during
il|la|lo|gli|le|i = the
un|una|uno = a
si (?:terra|terranno|svolgera|svolgeranno) = takes place
sono = is
alle (?:ore )?(?=\\d) = at
ore (?=\\d) = at
all\\s?'\\s?inizio della lezione = at the start of class
alla fine della lezione = at the end of class
mezzogiorno = noon
mezzanotte = midnight
data|date|termine|scadenza|scadenze (?:ultima |ultimo )?(?:di |per la |della )?consegna = due date
scadenza|scadenze = deadline
data|date = date
deve|devono|dovra essere (?:consegnat[oaie]|inviat[oaie]) = is due
va|vanno consegnat[oaie] = is due
da consegnare (?:entro )?(?:il )? = due
consegnare|inviare|caricare = submit
consegna|consegne (\\d)(?=\\W*$|\\W*[:(—–]) = assignment \\1 due
consegna|consegne (?:dell\\s?'|della|dello|delle|degli|dei|del|di)(?= ?\\w) = due
consegna|consegne(?=:? (?:progetto|relazione|elaborato|esercizi|homework|tesina|compito|bozza)) = due
consegna|consegne = due
1 ?(?:o|a|°)?\\.? ?(?=parziale|esonero|prova|appello|consegna|compito|test|verifica) = first
2 ?(?:o|a|°)?\\.? ?(?=parziale|esonero|prova|appello|consegna|compito|test|verifica) = second
3 ?(?:o|a|°)?\\.? ?(?=parziale|esonero|prova|appello|consegna|compito|test|verifica) = third
prima prova (?:parziale|intermedia|in itinere|scritta)? = first midterm
seconda prova (?:parziale|intermedia|in itinere|scritta)? = second midterm
primo|prima parziale|esonero|compitino = first midterm
secondo|seconda parziale|esonero|compitino = second midterm
prova|prove (?:parziali?|intermedi[ae]|in itinere) = midterm exam
prova|prove (?:scritt[ae]|orali|orale|finali|finale|pratica|d\\s?'\\s?esame) = exam
prova (\\d) = exam \\1
prova d(?:i|el|ella) (?:teorema|esistenza|unicita)\\w* = proof
prova(?=\\W*$) = exam
parziale (\\d) = midterm \\1
parziale(?=\\W*$|\\W*[:(—–]) = midterm
parziali = midterms
esonero|compitino = midterm
esame|esami finali?|finale = final exam
esame|esami scritt[oi]|orali?|orale = exam
esame = exam
esami = exams
appello|appelli (?:d\\s?'\\s?esame)? = exam
appello|appelli = exam
verifica|verifiche = test
test (?:di )?(?:ipotesi|significativita|t\\b)\\w* = hypothesis tests
compito|compiti (?:a )?casa = homework
compito (\\d) = homework \\1
compiti = homeworks
esercizi|esercitazione (\\d{1,2}) = exercise \\1
esercizi = exercises
foglio (?:di )?esercizi = problem set
esercitazione|esercitazioni = tutorial
tesina|tesine|elaborato|elaborati(?: finale| finali| scritto)? = term paper
saggio = essay
relazione|relazioni (?:finale|finali) = final report
relazione|relazioni (?:di )?(?:laboratorio) = lab report
relazione (\\d) = report \\1
relazione(?=\\W*$|\\W*[:(—–]| (?:scritta|di gruppo|sul|entro)) = report
bozza = draft
proposta (?:di )?progetto = project proposal
progetto|progetti finale|finali = final project
progetto = project
progetti = projects
presentazione del corso = course introduction
presentazione|presentazioni (?:dei|di|delle|finali|orali|degli)(?: progetti| gruppo| gruppi| studenti| elaborati)? = student presentations
presentazione = presentation
presentazioni = presentations
discussione (?:del|dei|degli) (?:progett[oi]|elaborat[oi]) = project presentation
laboratorio (\\d) = lab \\1
laboratorio = lab
laboratori = labs
partecipazione = participation
ultimo|ultima (?:aggiornamento|modifica) = last updated
aggiornato = updated
iscrizione|iscrizioni = registration
frequenza = attendance
lettura = reading
letture = readings
leggere = read
capitolo|cap = chapter
capitoli = chapters
bibliografia = bibliography
non (?:c\\s?'\\s?e|ci sara|si terra|si tiene) (?:la )?lezione = no class
nessuna lezione = no class
niente lezione = no class
lezione|lezioni (?:sospes[ae]|annullat[ae]|cancellat[ae]) = no class
sospensione (?:delle )?(?:lezioni|attivita)(?: didattica)? = no class
festa|festivita|festivo (?:nazionale|della liberazione|dei lavoratori|della repubblica)? = holiday: no class
vacanza|vacanze (?:di natale|di pasqua|natalizie|pasquali)? = holiday break
vacanza|vacanze = holiday: no class
ponte(?=\\W*$) = no class
pausa (?:didattica|pasquale|natalizia|esami) = break
settimana (?:di pausa|di recupero) = break week
settimana del(?= \\d) = week of
settimana = week
settimane = weeks
settimanale|settimanalmente = weekly
lezione|lezioni frontali? = lecture
lezione (?:n ?°? ?)?(?=\\d) = lecture
lezione|incontro = class
lezioni = classes
seduta|sessione = session
argomento|tema|contenuto = topic
argomenti|temi|contenuti = topics
attivita = activities
peso|percentuale = weight
voto finale = final grade
voto = grade
voti = grades
valutazione|valutazioni = grading
modalita (?:d\\s?'\\s?esame|di valutazione|di verifica) = grading
punti = points
ora|orario(?=\\W*$) = time
luogo = location
aula = room
descrizione = description
note = notes
orario|orari (?:di )?ricevimento(?: studenti)? = office hours
ricevimento(?: studenti)? = office hours
orario|orari (?:delle )?lezioni = class time
orario = class time
su|previo appuntamento = by appointment
docente|docenti|professore|professoressa|titolare(?: del corso)? = instructor
tutor = teaching assistant
ufficio|studio = office
dipartimento = department
facolta = faculty
universita = university
politecnico = polytechnic
corso|insegnamento = course
programma (?:del )?(?:corso|insegnamento)? = course syllabus
calendario = schedule
crediti = credits
anno accademico (?=20\\d\\d ?[-/–] ?(?:20)?\\d\\d) = AY
a\\.? ?a\\.? (?=20\\d\\d ?[-/–] ?(?:20)?\\d\\d) = AY
anno accademico = academic year
primo semestre = first semester
secondo semestre = second semester
semestre = semester
autunno(?= 20\\d\\d) = fall
primavera(?= 20\\d\\d) = spring
inizio|fine (?:delle )?lezioni = classes begin
da (?:definire|definirsi|confermare|stabilire) = to be announced
ripasso|correzione = review
introduzione = introduction
finale|finali = final
gruppo|gruppi = group
ritardo = late
assenza|assenze = absence
""",
)
