"""French, as syllabi in France, Quebec, Belgium and Switzerland are written ("plan de cours", "partiel", "intra", "TD noté").

Names of days and months with their abbreviations: Unicode CLDR.
"""

from __future__ import annotations

from typing import Final

from servers.syllabus.tongue.glossary import Glossary

__all__ = ["FRENCH"]

FRENCH: Final = Glossary(
    marks=(
        "de la le et les des en du un une que est pour qui dans par plus pas au aux sur avec ce il sont cours sera seront "
        "etudiants etudiant semaine seance lundi mardi mercredi jeudi vendredi examen devoir evaluation enseignant professeur "
        "janvier fevrier juin juillet septembre octobre novembre decembre horaire"
    ),
    days=(
        "lundi|lundis",
        "mardi|mardis",
        "mercredi|mercredis",
        "jeudi|jeudis",
        "vendredi|vendredis",
        "samedi|samedis",
        "dimanche|dimanches",
    ),
    months=(
        "janvier|janv",
        "fevrier|fevr|fev",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ),
    phrases="""
^s(\\d{1,2})(?=\\s?[:)(]) = week \\1
mars(?<=\\d mars) = March
mars(?= 20\\d\\d) = March
mars(?=\\W) = March
mai = May
lun(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,]) = Mon
mar(?=\\s?\\)|[.,]?\\s?\\d|\\s?/) = Tue
mer(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,]) = Wed
jeu(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,]) = Thu
ven(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,]) = Fri
sam(?=\\s?\\)|[.,]?\\s?\\d) = Sat
dim(?=\\s?\\)|[.,]?\\s?\\d) = Sun
1 ?(?:er|re|ere) (?=partiel|devoir|examen|controle|rapport|travail|test|rendu) = first
2 ?(?:e|eme|nd|nde|d|de) (?=partiel|devoir|examen|controle|rapport|travail|test|rendu) = second
3 ?(?:e|eme) (?=partiel|devoir|examen|controle|rapport|travail|test|rendu) = third
1 ?er (?=[a-z]) = 1
2 ?(?:e|eme|nd|nde) (?=partiel|devoir|examen|session|semestre|controle) = second
tous|toutes les (?:deux semaines|quinze jours|15 jours) = every other week
tous les <day>s? = every <day>
tous|toutes les semaines = every week
chaque <day> = every <day>
chaque semaine = every week
chaque (?:cours|seance) = each class
chaque = each
les <day>s? = on <day>s
le <day> = on <day>
le (?=\\d{1,2}(?:er)? [a-z]{3,}) = on
le (?=\\d{1,2}[/.-]\\d) = on
du (?=<day>?\\s?\\d{1,2} (?:[a-z]+ )?au ) = from
du (?=\\d{1,2}(?:er)? (?:[a-z]+ )?au ) = from
au (?=\\d{1,2}(?:er)? [a-z]) = to
de (?=\\d{1,2} ?(?:h|:)[\\d ]*a ) = from
a(?:(?<=h a)|(?<=h\\d\\d a)|(?<=h \\d\\d a)|(?<=:\\d\\d a)|(?<=\\.\\d\\d a)|(?<=m\\. a)|(?<=hs a)|(?<=rs a)) (?=\\d{1,2} ?(?:h|:)) = to
et = and
ou = or
ou bien = or
de|du|des = of
d\\s?'\\s?(?=\\w) = of_
l\\s?'\\s?(?=\\w) = the_
avec = with
pour = for
sur = on
dans = in
pendant|durant = during
le|la|les = the
un|une = a
aura|auront lieu = takes place
a lieu = takes place
se tiendra|tiendront = takes place
est|sont = is
a (?=\\d{1,2} ?(?:h|:)) = at
au debut (?:du|de chaque|de la) (?:cours|seance) = at the start of class
en debut de (?:cours|seance) = at the start of class
a la fin (?:du|de la) (?:cours|seance) = at the end of class
avant (?:le|la|chaque) (?:cours|seance) = before class
avant (?:le )?(?=<day>|\\d) = before
avant = before
au plus tard (?:le|a|avant)? = no later than
jusqu\\s?'\\s?au (?=\\d|<day>) = by
jusqu\\s?'\\s?(?:au|a) = until
midi = noon
minuit = midnight
date|dates (?:limite|butoir)?(?: de| du| pour la| des)? ?(?:remises?|rendus?|depots?) = due date
date|dates limites?|butoirs?(?: de (?:remise|rendu|depot))? = deadline
echeance|echeances = due date
date|dates = date
a rendre (?:pour )?(?:le |avant le |au plus tard le )? = due
a remettre (?:pour )?(?:le |avant le |au plus tard le )? = due
a deposer (?:le |avant le )? = due
est|sont a (?:rendre|remettre|deposer) = is due
doit|doivent etre (?:rendus?|remis|remises?|rendues?|deposes?|deposees?|soumis) = is due
sera|seront (?:rendus?|remis|remises?|rendues?) = is due
sera|seront (?:distribues?|distribuees?|mis en ligne|publies?) = will be posted
rendu|remise|rendus|remises|depot(?: final)?(?:e|es)? (?:du|des|de la|de l\\s?'|de)(?= ?\\w) = due
rendu|remise (?=tp|td|dm|devoir|projet|rapport|travail|essai|dissertation) = due
rendu|remise (?:n ?°? ?)?(\\d) = assignment \\1 due
rendu|remise|rendus|remises = due
livrable|livrables (\\d) = assignment \\1
livrable|livrables = deliverables
remettre|deposer|soumettre = submit
distribution|remise de l\\s?'\\s?enonce = assigned
enonce = handout
premier partiel = first midterm
premier (?:examen|controle|devoir) = first exam
deuxieme|second partiel = second midterm
deuxieme|second (?:examen|controle) = second exam
premier devoir = first homework
deuxieme devoir = second homework
examen|examens (?:intra|partiels?|mi-session|de mi-session|de mi-semestre|intermediaires?|de mi-parcours) = midterm exam
examen|examens finaux|finals = final exams
examen|examens final(?:e)? = final exam
examen|examens terminal|terminaux = final exam
examen|examens ecrits?|orals?|oraux = exam
examen (?:de )?(?:rattrapage|reprise|seconde session) = make-up exam
session de rattrapage = make-up exams
rattrapage|rattrapages = make-up
examen = exam
examens = exams
epreuve finale = final exam
epreuve|epreuves = exam
intra(?=\\W*$|\\W*[:(—–\\d]) = midterm
partiel|partiels (?:n ?°? ?)?(\\d) = midterm \\1
partiel|partiels final = final exam
partiel = midterm
partiels = midterms
derivee|derivees partielles? = partial derivatives
controle continu = continuous assessment
controle terminal|final = final exam
controle|controles (?:de connaissances )?(?:n ?°? ?)?(\\d) = test \\1
controle(?=\\W*$|\\W*[:(—–]) = test
cc(?= ?\\d) = test
interrogation|interrogations|interro|interros(?: ecrites?)? = quiz
test|tests (?:d\\s?'\\s?|de |statistiques?|du )\\w+ = hypothesis tests
test|tests (?:intermediaires?|de mi-semestre|de mi-session) = midterm exam
questionnaire|qcm = quiz
td note|notes|notees|notee = graded quiz
devoir|devoirs surveilles? = exam
ds (?:n ?°? ?)?(\\d) = exam \\1
devoir|devoirs (?:a la )?maison = homework
devoir|devoirs sur table = exam
dm (?:n ?°? ?)?(\\d) = homework \\1
devoir (?:n ?°? ?)?(\\d) = homework \\1
devoir = homework
devoirs = homeworks
exercice|exercices = exercises
serie|feuille d\\s?'\\s?exercices = problem set
serie (\\d{1,2}) = problem set \\1
travail|travaux (?:de session|de recherche|final|de fin de session) = term paper
travail|travaux pratiques? = lab
travail|travaux diriges? = tutorial
travail|travaux (?:d\\s?'\\s?equipe|de groupe|individuels?|en equipe) = group assignment
travail|travaux ecrits? = paper
travail (?:n ?°? ?)?(\\d) = assignment \\1
travaux = assignments
tp (?:n ?°? ?)?(\\d{1,2}) = lab \\1
tp = lab
td (?:n ?°? ?)?(\\d{1,2}) = tutorial \\1
td = tutorial
labo|laboratoire = lab
labos|laboratoires = labs
dissertation|dissertations = essay
essai|essais (?:final|finaux) = final essay
essai = essay
compte|comptes[- ]rendus?(?: de lecture)? = review paper
fiche|fiches de lecture = reading response
rapport|rapports (?:de )?(?:laboratoire|tp) = lab report
rapport|rapports final|finaux = final report
rapport (?:n ?°? ?)?(\\d) = report \\1
rapport(?=\\W*$|\\W*[:(—–]| (?:de|du|ecrit|interm|d)) = report
memoire|memoires = thesis
revue de (?:la )?litterature = literature review
ebauche|brouillon = draft
proposition|propositions de (?:projet|recherche|sujet) = project proposal
plan de cours = course syllabus
plan detaille = outline
projet|projets finals?|finaux|de fin d\\s?'\\s?annee = final project
projet = project
projets = projects
expose|exposes(?: oral| oraux)? (?:des|d\\s?'|de|par|en) ?(?:equipes?|etudiants|groupes?) = student presentations
expose oral = oral presentation
exposes oraux = oral presentations
exposes = presentations
expose = presentation
presentation (?:du (?:cours|plan de cours|syllabus|module)|de l\\s?'\\s?ue|generale) = course introduction
presentation|presentations (?:orales?|des projets|des travaux|finales?|des etudiants|d\\s?'\\s?equipe|de groupe) = student presentations
presentations|presentation = presentations
soutenance|soutenances = defense
oral|oraux (?=final) = exam
participation = participation
derniere (?:mise a jour|modification|revision) = last updated
mise a jour = updated
inscription|inscriptions = registration
abandon|abandonner = withdrawal
date limite (?:pour |d\\s?'\\s?)abandon(?:ner)? = withdrawal deadline
presence = attendance
assiduite = attendance
lecture|lectures obligatoires? = required readings
lecture = reading
lectures = readings
lire = read
chapitre|chap = chapter
chapitres = chapters
bibliographie = bibliography
pas|aucun|pas de|aucune (?:de )?(?:cours|seances?) = no class
il n\\s?'\\s?y (?:a|aura) pas (?:de )?(?:cours|seance) = no class
cours|seance|seances (?:annules?|annulees?|supprimes?|suspendus?) = class cancelled
relache(?=\\W*$) = no class
jour|jours feries? = holiday
ferie|feries = holiday
conge|conges = no class: holiday
semaine (?:de )?(?:relache|lecture|pause|revision|revisions|vacances|d\\s?'\\s?etude|d\\s?'\\s?etudes) = break week
semaine d\\s?'\\s?examens = exam week
vacances (?:de |d\\s?'\\s?)?(?:noel|paques|toussaint|hiver|printemps|fevrier|automne|la toussaint) = holiday break
vacances = holiday break
relache(?=\\W*$|\\W*[:(–—]) = break week
interruption (?:des cours|pedagogique) = break
toussaint|armistice|ascension|pentecote(?=\\W*$) = holiday
lundi de paques = Easter Monday
fete (?:nationale|du travail) = national holiday
action de graces? = Thanksgiving
semaine du = week of
semaine = week
semaines = weeks
sem(?=\\.? ?\\d) = week
hebdomadaire|hebdomadairement = weekly
seance|seances = class
rencontre|rencontres = class
cours magistral|magistraux = lecture
cm(?= ?\\d|\\W*:) = lecture
cours (?:n ?°? ?)?(\\d{1,2}) = class \\1
date de la|du seance|cours = date
cours(?=\\W*:) = class
cours = course
theme|sujet|matiere = topic
themes|sujets|contenu|contenus = topics
activite|activites = activities
ponderation|ponderations|coefficient|pourcentage|poids|bareme(?=\\W*$) = weight
note|notes finales? = final grade
note = grade
notes = grades
evaluation|evaluations (?:n ?°? ?)?(\\d) = exam \\1
modalites (?:d\\s?'\\s?|de |du )?(?:evaluation|controle)\\w*(?: des connaissances)? = grading
evaluation|evaluations = assessment
heure|heures (?=\\W*$) = time
lieu|endroit = location
salle|local = room
amphi|amphitheatre = room
description = description
remarque|remarques = notes
permanence|permanences = office hours
heures de (?:bureau|permanence|reception|disponibilite|consultation) = office hours
disponibilite|disponibilites|consultation = office hours
plage|periode de (?:disponibilite|consultation) = office hours
horaire|horaires (?:du|des) cours = class time
horaire|horaires = class time
sur (?:rdv|rendez-vous) = by appointment
enseignant|enseignante|professeur|professeure|responsable|charge|chargee(?: du| de) cours = instructor
enseignant|enseignante|enseignants|professeur|professeure|professeurs|responsable|intervenant|intervenante(?:\\(?e?\\)?)?(?: du cours| de l\\s?'\\s?ue)? = instructor
charge|chargee de cours = instructor
auxiliaire|auxiliaires (?:d\\s?'\\s?enseignement) = teaching assistant
courriel|mel = e-mail
bureau = office
departement = department
faculte = faculty
universite = university
ecole = school
sigle|code (?:du )?cours = course code
titre (?:du )?cours = course title
calendrier|echeancier|programme (?:des seances)? = schedule
calendrier|echeancier = schedule
credits = credits
annee (?:academique |universitaire |scolaire )(?=20\\d\\d ?[-/–] ?(?:20)?\\d\\d) = AY
annee (?:academique|universitaire|scolaire) = academic year
premier semestre = first semester
second|deuxieme semestre = second semester
session (?:d\\s?'\\s?|de )?automne = fall semester
session (?:d\\s?'\\s?|de )?hiver = winter semester
session (?:d\\s?'\\s?|de )?ete = summer semester
trimestre (?:d\\s?'\\s?|de )?automne = fall term
trimestre (?:d\\s?'\\s?|de )?hiver = winter term
trimestre (?:d\\s?'\\s?|de )?ete = summer term
semestre (?:d\\s?'\\s?|de )?automne = fall semester
semestre (?:de |d\\s?'\\s?)?printemps = spring semester
automne = fall
hiver(?=[ ,-]*20\\d\\d) = winter
printemps(?=[ ,-]*20\\d\\d) = spring
ete(?=[ ,-]*20\\d\\d) = summer
semestre = semester
trimestre = term
debut|fin des cours = classes begin
a (?:definir|determiner|preciser|confirmer|venir) = to be announced
revision|revisions = review
retour sur = review of
correction|corrige du|de = review of
introduction = introduction
finale|finales = final
equipe|equipes = group
retard|retards = late
""",
)
