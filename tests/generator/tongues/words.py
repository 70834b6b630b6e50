"""Words of six languages: how courses there call their work, their days off and their days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from servers.domain.syllabus import ItemKind
from tests.generator.vocabulary import Institution, TermKind

__all__ = ["LANGUAGES", "Kinded", "Tongue"]


@dataclass(frozen=True)
class Kinded:
    """Work as it is called, with "{n}" for a number where there are several."""

    name: str
    kind: ItemKind
    also: tuple[ItemKind, ...] = ()


@dataclass(frozen=True)
class Tongue:
    """One language: its words as a syllabus prints them; ``date`` and the others are formats for ``str.format``.

    ``fields``: number, day, month (1 or 2 digits each as "{day}" or "{day2}"), names "{short}", "{long}", "{name}",
    "{abbr}", the year.
    """

    institutions: tuple[Institution, ...]
    calendar: TermKind
    long: tuple[str, ...]
    short: tuple[str, ...]
    months: tuple[str, ...]
    abbreviated: tuple[str, ...]
    dates: tuple[str, ...]
    sentences: tuple[str, ...]
    term: str
    titles: tuple[tuple[str, tuple[str, ...]], ...]
    labels: dict[str, tuple[str, ...]]
    homework: tuple[Kinded, ...]
    midterm: tuple[Kinded, ...]
    final: tuple[Kinded, ...]
    paper: tuple[Kinded, ...]
    talk: tuple[Kinded, ...]
    due: tuple[str, ...]
    due_sentences: tuple[str, ...]
    exam_sentences: tuple[str, ...]
    off: tuple[str, ...]
    slot: str
    names: tuple[str, ...]
    rooms: tuple[str, ...]
    about: str
    late: str

    def written(self, form: str, day: dt.date) -> str:
        """``day`` in a form of the language."""
        return form.format(
            day=day.day, day2=f"{day.day:02d}", month=day.month, month2=f"{day.month:02d}", year=day.year,
            long=self.long[day.weekday()], short=self.short[day.weekday()],
            name=self.months[day.month - 1], abbr=self.abbreviated[day.month - 1],
        )  # fmt: skip


_SPANISH = Tongue(
    institutions=(
        Institution("Universidad de Valdemoro", "uvaldemoro.edu.co", "America/Bogota"),
        Institution("Universidad Central del Sur", "ucsur.edu.pe", "America/Lima"),
    ),
    calendar="europe",
    long=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    short=("Lun", "Mar", "Mié", "Jue", "Vie", "Sáb", "Dom"),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    abbreviated=("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
    dates=(
        "{short} {day} {abbr}",
        "{day2}/{month2}",
        "{day} de {name}",
        "{short}. {day2}-{abbr}",
        "{long} {day} de {name}",
    ),
    sentences=("{long} {day} de {name}", "{day} de {name} de {year}", "{day2}/{month2}/{year}"),
    term="Año académico {year}",
    titles=(
        (
            "Econometría aplicada",
            (
                "Repaso de estadística",
                "Mínimos cuadrados",
                "Inferencia y pruebas de hipótesis",
                "Variables binarias",
                "Heterocedasticidad",
                "Datos de panel",
                "Control de calidad",
                "Series de tiempo",
                "Variables instrumentales",
                "Modelos logit",
            ),
        ),
        (
            "Historia social contemporánea",
            (
                "Fuentes y métodos",
                "Industrialización",
                "La ciudad moderna",
                "Movimientos obreros",
                "La prueba documental",
                "Migraciones",
                "Género y trabajo",
                "Memoria y archivo",
                "Cultura de masas",
            ),
        ),
    ),
    labels={
        "teacher": ("Profesor", "Profesora", "Docente"),
        "class": ("Horario de clases", "Horario"),
        "office": ("Horario de atención", "Horas de consulta"),
        "schedule": ("Calendario", "Cronograma", "Planificación"),
        "grading": ("Evaluación", "Ponderaciones"),
        "date": ("Fecha",),
        "topic": ("Tema", "Contenido"),
        "due": ("Entregas", "Entrega"),
        "weight": ("Ponderación", "Porcentaje", "Peso"),
        "work": ("Evaluación", "Actividad"),
        "session": ("Sesión", "Clase"),
        "week": ("Semana",),
    },
    homework=(
        Kinded("Tarea {n}", "homework"),
        Kinded("Trabajo práctico {n}", "homework", ("lab",)),
        Kinded("Guía de ejercicios {n}", "homework"),
    ),
    midterm=(
        Kinded("Certamen {n}", "exam"),
        Kinded("Prueba {n}", "exam"),
        Kinded("Parcial {n}", "exam"),
        Kinded("Solemne {n}", "exam"),
    ),
    final=(Kinded("Examen final", "exam"),),
    paper=(
        Kinded("Ensayo final", "paper"),
        Kinded("Informe final", "project", ("paper", "homework")),
        Kinded("Trabajo final", "paper", ("project", "homework")),
    ),
    talk=(
        Kinded("Exposición grupal", "presentation", ("project",)),
        Kinded("Presentación oral", "presentation", ("project",)),
    ),
    due=("Entrega {title}", "Entrega de {title}", "{title} (entrega)"),
    due_sentences=(
        "{title}: se entrega el {date} a las 23:59.",
        "Fecha de entrega de {title}: {date}.",
        "{title} debe entregarse a más tardar el {date}.",
    ),
    exam_sentences=("{title}: {date}, en horario de clase.", "{title} se realizará el {date}."),
    off=("Sin clases", "Feriado: no hay clases", "Receso"),
    slot="{days}, de {start} a {end}",
    names=("Marcela Quiroga", "Andrés Villalba", "Lucía Ferrer"),
    rooms=("Sala B-204", "Aula 12"),
    about="En este curso se estudian los conceptos centrales de la disciplina y los estudiantes trabajan con datos reales durante el semestre.",
    late="Los trabajos atrasados tienen un descuento de un punto por día. La asistencia mínima es de 70 %.",
)

_FRENCH = Tongue(
    institutions=(
        Institution("Université de Montfort", "u-montfort.fr", "Europe/Paris"),
        Institution("Université du Fleuve", "ufleuve.be", "Europe/Brussels"),
    ),
    calendar="europe",
    long=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    short=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    abbreviated=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
    dates=("{short} {day} {abbr}", "{day2}/{month2}", "{day} {name}", "{long} {day} {name}"),
    sentences=("{long} {day} {name}", "{day} {name} {year}", "{day2}/{month2}/{year}"),
    term="Année universitaire {year}",
    titles=(
        (
            "Analyse des politiques publiques",
            (
                "Notions de base",
                "Les acteurs",
                "La mise à l'agenda",
                "L'évaluation des politiques",
                "Le contrôle parlementaire",
                "Fédéralisme",
                "Lobbies",
                "Études de cas",
                "Réformes",
            ),
        ),
        (
            "Géométrie et topologie",
            (
                "Espaces métriques",
                "Compacité",
                "Dérivées partielles",
                "Connexité",
                "Surfaces",
                "Groupe fondamental",
                "Revêtements",
                "Homologie",
                "Applications",
            ),
        ),
    ),
    labels={
        "teacher": ("Enseignant", "Enseignante", "Professeur"),
        "class": ("Horaire du cours", "Horaire"),
        "office": ("Heures de bureau", "Permanence", "Disponibilités"),
        "schedule": ("Calendrier", "Calendrier des séances"),
        "grading": ("Évaluation", "Modalités d'évaluation"),
        "date": ("Date",),
        "topic": ("Thème", "Sujet", "Contenu"),
        "due": ("À rendre", "Remise", "À remettre"),
        "weight": ("Pondération", "Coefficient (%)"),
        "work": ("Évaluation", "Travail"),
        "session": ("Séance",),
        "week": ("Semaine",),
    },
    homework=(
        Kinded("Devoir {n}", "homework"),
        Kinded("Devoir maison {n}", "homework"),
        Kinded("Série d'exercices {n}", "homework"),
    ),
    midterm=(
        Kinded("Partiel {n}", "exam"),
        Kinded("Contrôle {n}", "exam", ("quiz",)),
        Kinded("Examen partiel {n}", "exam"),
    ),
    final=(Kinded("Examen final", "exam"),),
    paper=(
        Kinded("Travail de session", "paper", ("project", "homework")),
        Kinded("Rapport final", "project", ("paper", "homework")),
        Kinded("Dissertation", "paper"),
    ),
    talk=(
        Kinded("Exposé oral", "presentation", ("project",)),
        Kinded("Présentations orales", "presentation", ("project",)),
    ),
    due=("{title} à rendre", "Remise du {title}", "Rendu : {title}"),
    due_sentences=(
        "{title} : à rendre le {date} avant 23 h 59.",
        "Date de remise ({title}) : {date}.",
        "{title} doit être remis au plus tard le {date}.",
    ),
    exam_sentences=("{title} : {date}, en classe.", "{title} aura lieu le {date}."),
    off=("Pas de cours", "Jour férié", "Semaine de relâche"),
    slot="{days} de {start} à {end}",
    names=("Claire Vasseur", "Julien Marchand", "Hélène Dupuis"),
    rooms=("salle A-310", "amphi 4"),
    about="Ce cours présente les notions principales de la discipline ; les étudiants y apprennent à lire les textes et à les discuter en séance.",
    late="Tout travail remis en retard est pénalisé de 10 % par jour. La présence aux séances est obligatoire.",
)

_GERMAN = Tongue(
    institutions=(
        Institution("Universität Lindenau", "uni-lindenau.de", "Europe/Berlin"),
        Institution("Universität Seewald", "uni-seewald.at", "Europe/Vienna"),
    ),
    calendar="germany",
    long=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    short=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    abbreviated=(
        "Jan.",
        "Feb.",
        "März",
        "Apr.",
        "Mai",
        "Juni",
        "Juli",
        "Aug.",
        "Sept.",
        "Okt.",
        "Nov.",
        "Dez.",
    ),
    dates=(
        "{short} {day2}.{month2}.",
        "{day2}.{month2}.{year}",
        "{short}, {day}. {name}",
        "{day}. {name}",
        "{day2}.{month2}.",
    ),
    sentences=("{long}, {day}. {name}", "{day}. {name} {year}", "{day2}.{month2}.{year}"),
    term="{season} {year}",
    titles=(
        (
            "Einführung in die Stadtsoziologie",
            (
                "Grundbegriffe",
                "Stadt und Land",
                "Segregation",
                "Teststrategien der Feldforschung",
                "Öffentlicher Raum",
                "Wohnen",
                "Mobilität",
                "Gentrifizierung",
                "Ausblick",
            ),
        ),
        (
            "Datenbanksysteme",
            (
                "Relationenmodell",
                "Normalformen",
                "Anfragen",
                "Indexe",
                "Transaktionen",
                "Wiederherstellung",
                "Verteilte Systeme",
                "Datenschutz",
                "Anwendungen",
            ),
        ),
    ),
    labels={
        "teacher": ("Dozent", "Dozentin", "Lehrende"),
        "class": ("Zeit", "Vorlesung"),
        "office": ("Sprechstunde",),
        "schedule": ("Semesterplan", "Terminplan", "Seminarplan"),
        "grading": ("Leistungen", "Benotung"),
        "date": ("Datum", "Termin"),
        "topic": ("Thema", "Inhalt"),
        "due": ("Abgabe", "Abgaben"),
        "weight": ("Gewichtung", "Anteil"),
        "work": ("Leistung", "Prüfungsleistung"),
        "session": ("Sitzung",),
        "week": ("Woche",),
    },
    homework=(
        Kinded("Übungsblatt {n}", "homework"),
        Kinded("Hausaufgabe {n}", "homework"),
        Kinded("Aufgabenblatt {n}", "homework"),
    ),
    midterm=(
        Kinded("Zwischenklausur {n}", "exam"),
        Kinded("Klausur {n}", "exam"),
        Kinded("Teilprüfung {n}", "exam"),
    ),
    final=(Kinded("Abschlussklausur", "exam"),),
    paper=(
        Kinded("Hausarbeit", "paper", ("homework",)),
        Kinded("Projektbericht", "project", ("paper", "homework")),
        Kinded("Seminararbeit", "paper", ("homework",)),
    ),
    talk=(Kinded("Referate", "presentation"), Kinded("Abschlusspräsentation", "presentation", ("project",))),
    due=("Abgabe {title}", "{title} (Abgabe)", "Abgabe: {title}"),
    due_sentences=(
        "{title}: Abgabe bis {date}, 23:59 Uhr.",
        "Abgabetermin ({title}): {date}.",
        "{title} ist spätestens am {date} abzugeben.",
    ),
    exam_sentences=("{title}: {date}, in der Sitzung.", "{title} findet am {date} statt."),
    off=("vorlesungsfrei", "entfällt (Feiertag)", "Keine Sitzung"),
    slot="{days}, {start}-{end} Uhr",
    names=("Katrin Behrens", "Thomas Reiter", "Julia Sommer"),
    rooms=("Raum 2.104", "Hörsaal 3"),
    about="Die Veranstaltung führt in die Grundlagen des Faches ein und zeigt an Beispielen, wie mit den Begriffen gearbeitet wird.",
    late="Verspätete Abgaben werden nicht angenommen. Es gilt die Prüfungsordnung des Fachbereichs.",
)

_PORTUGUESE = Tongue(
    institutions=(
        Institution("Universidade Estadual do Planalto", "uep.edu.br", ""),
        Institution("Universidade da Beira-Mar", "ubm.pt", ""),
    ),
    calendar="europe",
    long=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
    short=("seg", "ter", "qua", "qui", "sex", "sáb", "dom"),
    months=(
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ),
    abbreviated=("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"),
    dates=(
        "{day2}/{month2}",
        "{short} {day2}/{month2}",
        "{day} de {name}",
        "{long}, {day2}/{month2}",
        "{day} {abbr}",
    ),
    sentences=("{long}, {day} de {name}", "{day} de {name} de {year}", "{day2}/{month2}/{year}"),
    term="Ano letivo {year}",
    titles=(
        (
            "Métodos de pesquisa social",
            (
                "Apresentação da disciplina",
                "Desenho de pesquisa",
                "Entrevistas",
                "Questionários",
                "Testes de hipóteses",
                "Amostragem",
                "Análise de conteúdo",
                "Ética",
                "Escrita",
            ),
        ),
        (
            "Álgebra linear",
            (
                "Sistemas lineares",
                "Matrizes",
                "Prova de teoremas",
                "Espaços vetoriais",
                "Bases",
                "Autovalores",
                "Diagonalização",
                "Produto interno",
                "Aplicações",
            ),
        ),
    ),
    labels={
        "teacher": ("Professor", "Professora", "Docente"),
        "class": ("Horário das aulas", "Horário"),
        "office": ("Atendimento", "Horário de atendimento"),
        "schedule": ("Cronograma", "Calendário"),
        "grading": ("Avaliação", "Critérios de avaliação"),
        "date": ("Data",),
        "topic": ("Conteúdo", "Tema"),
        "due": ("Entregas", "Entrega"),
        "weight": ("Peso", "Ponderação"),
        "work": ("Avaliação", "Atividade"),
        "session": ("Aula",),
        "week": ("Semana",),
    },
    homework=(
        Kinded("Lista de exercícios {n}", "homework"),
        Kinded("Trabalho {n}", "homework"),
        Kinded("Tarefa {n}", "homework"),
    ),
    midterm=(
        Kinded("Prova {n}", "exam"),
        Kinded("Teste {n}", "exam", ("quiz",)),
        Kinded("Avaliação {n}", "exam"),
    ),
    final=(Kinded("Prova final", "exam"), Kinded("Exame final", "exam")),
    paper=(
        Kinded("Trabalho final", "paper", ("project", "homework")),
        Kinded("Relatório final", "project", ("paper", "homework")),
        Kinded("Ensaio", "paper"),
    ),
    talk=(
        Kinded("Apresentações dos projetos", "presentation", ("project",)),
        Kinded("Seminários dos grupos", "presentation"),
    ),
    due=("Entrega {title}", "Entrega: {title}", "{title} (entrega)"),
    due_sentences=(
        "{title}: entrega até {date}, 23h59.",
        "Data de entrega ({title}): {date}.",
        "{title} deve ser entregue até {date}.",
    ),
    exam_sentences=("{title}: {date}, no horário da aula.", "{title} será realizada em {date}."),
    off=("Não haverá aula", "Feriado", "Sem aula"),
    slot="{days}, das {start} às {end}",
    names=("Renata Figueira", "Paulo Azevedo", "Helena Tavares"),
    rooms=("Sala 215", "Sala 8"),
    about="A disciplina apresenta os conceitos centrais da área e os alunos trabalham com exemplos durante as aulas do semestre.",
    late="Trabalhos com atraso não serão aceitos. A presença mínima é de 75 % das aulas.",
)

_ITALIAN = Tongue(
    institutions=(
        Institution("Università di Montelago", "unimontelago.it", "Europe/Rome"),
        Institution("Università della Riviera", "uniriviera.it", "Europe/Rome"),
    ),
    calendar="europe",
    long=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    short=("lun", "mar", "mer", "gio", "ven", "sab", "dom"),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    abbreviated=("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"),
    dates=("{day} {name}", "{long} {day} {name}", "{day2}/{month2}/{year}", "{short} {day} {abbr}"),
    sentences=("{long} {day} {name}", "{day} {name} {year}", "{day2}/{month2}/{year}"),
    term="Anno accademico {year}",
    titles=(
        (
            "Storia dell'arte moderna",
            (
                "Il Rinascimento",
                "La bottega",
                "Il Manierismo",
                "Caravaggio",
                "La prova del disegno",
                "Il Barocco",
                "Il collezionismo",
                "Il Neoclassicismo",
                "Le accademie",
            ),
        ),
        (
            "Probabilità e statistica",
            (
                "Spazi di probabilità",
                "Variabili aleatorie",
                "Leggi limite",
                "Stimatori",
                "Test di ipotesi",
                "Regressione",
                "Simulazione",
                "Catene di Markov",
                "Applicazioni",
            ),
        ),
    ),
    labels={
        "teacher": ("Docente", "Professore"),
        "class": ("Orario delle lezioni", "Orario lezioni"),
        "office": ("Ricevimento", "Orario di ricevimento"),
        "schedule": ("Calendario", "Calendario delle lezioni"),
        "grading": ("Valutazione", "Modalità di valutazione"),
        "date": ("Data",),
        "topic": ("Argomento", "Tema"),
        "due": ("Consegne", "Consegna"),
        "weight": ("Peso", "Percentuale"),
        "work": ("Attività", "Valutazione"),
        "session": ("Lezione",),
        "week": ("Settimana",),
    },
    homework=(Kinded("Compito {n}", "homework"), Kinded("Foglio di esercizi {n}", "homework")),
    midterm=(Kinded("Prova parziale {n}", "exam"), Kinded("Prova intermedia {n}", "exam")),
    final=(Kinded("Esame finale", "exam"), Kinded("Esame scritto", "exam")),
    paper=(
        Kinded("Tesina", "paper", ("homework",)),
        Kinded("Relazione finale", "project", ("paper", "homework")),
        Kinded("Elaborato finale", "paper", ("homework",)),
    ),
    talk=(
        Kinded("Presentazioni degli studenti", "presentation"),
        Kinded("Presentazione dei progetti", "presentation", ("project",)),
    ),
    due=("Consegna {title}", "Consegna: {title}", "{title} (consegna)"),
    due_sentences=(
        "{title}: consegna entro il {date}, ore 23:59.",
        "Scadenza ({title}): {date}.",
        "{title} deve essere consegnata entro il {date}.",
    ),
    exam_sentences=("{title}: {date}, in aula.", "{title} si terrà il {date}."),
    off=("Nessuna lezione", "Lezione sospesa", "Vacanza"),
    slot="{days}, dalle {start} alle {end}",
    names=("Elena Bassani", "Marco Torrisi", "Paola Renzi"),
    rooms=("aula 5", "aula magna"),
    about="Il corso presenta i concetti fondamentali della disciplina e gli studenti lavorano su esempi durante le lezioni del semestre.",
    late="I lavori consegnati in ritardo non sono accettati. La frequenza è consigliata.",
)

_DUTCH = Tongue(
    institutions=(
        Institution("Universiteit Waalstad", "waalstad.nl", "Europe/Amsterdam"),
        Institution("Universiteit Scheldeland", "scheldeland.be", "Europe/Brussels"),
    ),
    calendar="europe",
    long=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    short=("ma", "di", "wo", "do", "vr", "za", "zo"),
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    abbreviated=("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    dates=("{short} {day} {abbr}", "{day} {name}", "{long} {day} {name}", "{day2}-{month2}-{year}"),
    sentences=("{long} {day} {name}", "{day} {name} {year}", "{day2}-{month2}-{year}"),
    term="Studiejaar {year}",
    titles=(
        (
            "Inleiding bestuurskunde",
            (
                "Kernbegrippen",
                "De overheid",
                "Beleid maken",
                "Toetsen van hypothesen",
                "Gemeenten",
                "Europa",
                "Uitvoering",
                "Toezicht",
                "Vooruitblik",
            ),
        ),
    ),
    labels={
        "teacher": ("Docent",),
        "class": ("Hoorcollege", "Rooster"),
        "office": ("Spreekuur",),
        "schedule": ("Rooster", "Planning"),
        "grading": ("Toetsing", "Beoordeling"),
        "date": ("Datum",),
        "topic": ("Onderwerp", "Thema"),
        "due": ("Inleveren", "Deadline"),
        "weight": ("Weging",),
        "work": ("Onderdeel", "Opdracht"),
        "session": ("Bijeenkomst",),
        "week": ("Week",),
    },
    homework=(Kinded("Opdracht {n}", "homework"), Kinded("Inleveropdracht {n}", "homework")),
    midterm=(Kinded("Deeltentamen {n}", "exam"), Kinded("Tussentoets {n}", "exam", ("quiz",))),
    final=(Kinded("Tentamen", "exam"), Kinded("Eindtentamen", "exam")),
    paper=(
        Kinded("Werkstuk", "paper", ("homework",)),
        Kinded("Eindverslag", "project", ("paper", "homework")),
    ),
    talk=(Kinded("Eindpresentaties", "presentation", ("project",)), Kinded("Presentaties", "presentation")),
    due=("{title} inleveren", "Inleveren: {title}", "Deadline {title}"),
    due_sentences=(
        "{title}: inleveren uiterlijk {date}, 23:59 uur.",
        "Inleverdatum ({title}): {date}.",
        "{title} moet uiterlijk {date} worden ingeleverd.",
    ),
    exam_sentences=("{title}: {date}, in de collegezaal.", "{title} is op {date}."),
    off=("Geen college", "Collegevrij", "Feestdag: geen college"),
    slot="{days} {start}-{end} uur",
    names=("Marieke Vos", "Jeroen Bakker", "Saskia Mulder"),
    rooms=("zaal 1.12", "zaal C3"),
    about="Deze cursus behandelt de kernbegrippen van het vak en de studenten werken met voorbeelden die in het college worden besproken.",
    late="Te laat ingeleverd werk wordt niet nagekeken. Aanwezigheid bij de werkcolleges is verplicht.",
)

LANGUAGES: dict[str, Tongue] = {
    "spanish": _SPANISH,
    "french": _FRENCH,
    "german": _GERMAN,
    "portuguese": _PORTUGUESE,
    "italian": _ITALIAN,
    "dutch": _DUTCH,
}
