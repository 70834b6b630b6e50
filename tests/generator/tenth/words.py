"""Words that only the tenth set of layouts uses: fourteen fields, in which tests, papers and projects are often topics."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.ninth.words import COMMON_LAW, STAVE
from tests.generator.sixth.words import BENCH, LETTERS, TRADE
from tests.generator.vocabulary import Subject

__all__ = [
    "BEDSIDE",
    "BENEFIT",
    "BUILD",
    "CELLS",
    "CHAMBER",
    "FEDERAL",
    "GAMES",
    "MIND",
    "MIXTURE",
    "OUTLINE",
    "PENDULUM",
    "PERIOD",
    "SERIES",
    "SKETCH",
    "SPEECH",
    "SURVEY",
]


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


SURVEY = replace(
    BENCH,
    subjects=(
        _subject(
            "STAT 3120",
            "Statistical Methods",
            "Data and pictures; Samples and surveys; Randomized trials; Chance; Random variables; Normal curves; Sampling distributions; "
            "Confidence intervals; Hypothesis tests; The t-test; Paired tests; Power of a test; Tests for proportions; Chi-square tests; "
            "Exam scores as data; Scatterplots; Least squares; Residuals; Tests on slopes; Several predictors; One-way ANOVA; Multiple comparisons; "
            "The sign test; Permutation tests; The bootstrap; Papers that did not replicate; Drug testing; Ethics",
        ),
    ),
    rooms=_split("Giltner 116; Wells B-108; Stat Annex 12"),
    descriptions=(
        "How to collect numbers, look at them, and say no more than they allow. A laptop with R is needed every day.",
    ),
    citations=(
        "Lindgren-Oyelaran, Numbers in Context, 3rd ed.",
        "R and RStudio, free since their first release",
    ),
)
FEDERAL = replace(
    LETTERS,
    subjects=(
        _subject(
            "POLS 2305",
            "American Constitutional Development",
            "The Articles; Shays's Rebellion; Philadelphia, 1787; The Federalist Papers; The Anti-Federalists; Ratification; A Bill of Rights; "
            "Judicial review; Commerce; Nullification; Dred Scott; Reconstruction; Due process; Equal protection; Lochner; The Progressive Project; "
            "The New Deal; Loyalty tests; Literacy tests and the vote; Brown; One person, one vote; The Pentagon Papers; Executive privilege; "
            "War powers; Speech in class and out; Religion; Federalism today; Amending",
        ),
    ),
    rooms=_split("Shambaugh 107; Schaeffer 22; Old Law 3"),
    descriptions=("From thirteen constitutions to one, and what became of it. Cases, speeches, newspapers.",),
    citations=(
        "Hamilton, Madison and Jay, The Federalist Papers, any complete edition",
        "Court opinions on the course site",
    ),
)
CELLS = replace(
    BENCH,
    subjects=(
        _subject(
            "BIOL 1107",
            "Principles of Biology",
            "What is alive?; Carbon; Water; Macromolecules; Membranes; Organelles; Enzymes; Respiration; Photosynthesis; The cell cycle; Meiosis; "
            "Mendel; Test crosses; Chromosomes; DNA; Replication; Transcription; Translation; Mutation; Operons; Viruses; The Human Genome Project; "
            "Paternity tests; Selection; Drift; Species; Phylogeny; Early life",
        ),
    ),
    rooms=_split("Life Sciences C-134; Coker 201; Auditorium B"),
    descriptions=("For future majors: the molecules, cells and genes of which everything else is made.",),
    citations=("Ramirez-Holt and Fong, Living Cells, 12th ed.", "A clicker, registered"),
)
MIXTURE = replace(
    BENCH,
    subjects=(
        _subject(
            "CHEM 1412",
            "General Chemistry II",
            "Forces between molecules; Liquids; Solids; Solubility; Concentration; Freezing and boiling; Osmosis; Colloids; Rates; Orders; "
            "Half-lives; Arrhenius; Mechanisms; Catalysts; The law of mass action; Le Chatelier; Weak acids; Weak bases; Salts; Buffers; "
            "Solubility products; Tests for ions; Entropy; Free energy; Cells; Corrosion; Nuclei; Complexes",
        ),
    ),
    rooms=_split("Fleming 151; Baker Lab 200; Science Center D"),
    descriptions=(
        "The second half of the year: why reactions stop, how fast they go, and what drives them.",
    ),
    citations=(
        "Santangelo-Price, Chemistry, 14th ed.",
        "Splash goggles and a lab coat, from the first lab on",
    ),
)
GAMES = replace(
    TRADE,
    subjects=(
        _subject(
            "ECON 3250",
            "Strategy and Games",
            "What is a game?; Dominance; Iterated dominance; Best replies; Nash; Mixed strategies; Rock, paper, scissors; Zero sums; Cournot; "
            "Bertrand; Voting; Trees; Backward induction; Threats; Bargaining; Repeated games; Cartels; Reputation; Class discussion as a game; "
            "Incomplete information; Bayes; Auctions; The winner's curse; Signals; Job tests and screening; Matching; Evolution; Experiments",
        ),
    ),
    rooms=_split("Posvar 3911; Lindner 220; Econ 5"),
    descriptions=(
        "How people choose when what they get depends on what others choose. Some algebra; no calculus.",
    ),
    citations=("Whitcombe, Games for Everyone, 2nd ed.", "No clicker is needed"),
)
MIND = replace(
    TRADE,
    subjects=(
        _subject(
            "PSYC 1101",
            "Introductory Psychology (online)",
            "Methods; Neurons; The brain; Sleep; Dreams; Sensation; Perception; Learning; Memory; Forgetting; Language; Intelligence tests; "
            "Motivation; Emotion; Stress; Infancy; Childhood; Adolescence; Aging; Personality; Personality tests; Groups; Obedience; Prejudice; "
            "Anxiety; Mood; Therapy; Medication",
        ),
    ),
    rooms=_split("Online; Weaver 2-16; Zoom room 4"),
    descriptions=(
        "Everything is online and at your own hour, but not at your own pace: each module has its dates.",
    ),
    citations=("An open textbook, free", "A camera and a quiet room for the exams"),
)
CHAMBER = replace(
    TRADE,
    subjects=(
        _subject(
            "LAW 6002",
            "Legal Writing and Advocacy",
            "The shape of a case; Briefing a case; Rules and holdings; Objective memos; Questions presented; Short answers; Facts; Statutes; "
            "Synthesis; Counterarguments; Paragraphs; Citation; Research plans; Databases; Rewriting; Letters to clients; Persuasion; Standards of review; "
            "Point headings; Due process arguments; Statements of the case; The table of authorities; Editing on paper; Bench questions; Rebuttal; "
            "Ethics of advocacy; Style; Looking back",
        ),
    ),
    rooms=_split("Tillar 214; Law Library 3-B; Classroom 12"),
    descriptions=("You will predict, then persuade, first in writing and in the end aloud.",),
    citations=("Castellanos-Wray, Writing for Judges, 4th ed.", "A citation manual, current edition"),
)
BEDSIDE = replace(
    TRADE,
    subjects=(
        _subject(
            "NURS 3650",
            "Nursing Care of the Acutely Ill Adult",
            "Priorities; Oxygen; Blood gases; Ventilators; Chest tubes; Pulmonary tests; Heart rhythms; Cardiac tests; Heart failure; Shock; Sepsis; "
            "Blood products; Renal failure; Dialysis; Liver function tests; Bleeding; Pancreatitis; Diabetic crises; Stroke; Head injury; Spinal injury; "
            "Seizures; Burns; Trauma; Oncologic crises; Organ donation; Delegation; Discharge planning",
        ),
    ),
    rooms=_split("Nursing 1.204; Lakeview Tower 5; Skills Suite 7"),
    descriptions=(
        "Five credits: class once a week, and a clinical day once a week on a hospital unit from the second week on.",
    ),
    citations=(
        "Adebayo-Kerr, Acute Care Nursing, 6th ed.",
        "Uniform, stethoscope, penlight, a watch that counts seconds",
    ),
)
BENEFIT = replace(
    LETTERS,
    subjects=(
        _subject(
            "SOCI 4890",
            "Senior Seminar: Work and Time",
            "What is work?; Clock time; The factory bell; Housework; Shifts; Care; Strikes; The weekend; Piece rates; The middle class; Project work; "
            "Gigs; Bullshit jobs; Retirement; Unpaid interns; Overtime; Drug tests at work; Burnout; Paperwork; Robots; Four-day weeks; Sabbaths; "
            "Prison labor; Migration; Unions; Basic income; Leisure; After work",
        ),
    ),
    rooms=_split("Sociology Lounge; Hart 4; Rolfs 209"),
    descriptions=("A seminar of fifteen. You read two hundred pages a week and write something about them.",),
    citations=("A packet at the copy shop", "Mirabelle Stroud, Hours, 2014"),
)
SKETCH = replace(
    LETTERS,
    subjects=(
        _subject(
            "DSGN 2040",
            "Design Studio II: Objects",
            "Observation; Sketching; Scale; Grip; Paper models; Card models; Joints; Folding; Test rigs; User tests; Ergonomics; Materials; Wood; Wire; "
            "Plastic; Finish; Color; Type on objects; Packaging; Drawing to scale; Renderings; Light; Movement; Repair; Reuse; Photography; Display; "
            "Talking about work",
        ),
    ),
    rooms=_split("Studio North 12; Annex Woodshop; Gould 208"),
    descriptions=(
        "Three objects, each made four times: as a sentence, as a model, as a mistake, as a thing.",
    ),
    citations=("Bond paper, foam core, a steel ruler and blades", "Tanizaki-Moss, Thinking Hands, 2008"),
)
SPEECH = replace(
    LETTERS,
    subjects=(
        _subject(
            "FREN 2030",
            "Intermediate French",
            "La rentrée; Le logement; Les quartiers; Le subjonctif; Les doutes; La presse; Les faits divers; L'imparfait; Les contes; Les animaux; "
            "Le conditionnel; Les projets de vacances; Les transports; La cuisine; Les pronoms relatifs; Le cinéma; Un film de Varda; La critique; "
            "L'environnement; Le gérondif; La chanson; Le Maghreb; Le Sénégal; Les comparaisons; Le discours indirect; La poésie; Le théâtre; Bilan",
        ),
        _subject(
            "GERM 2010",
            "Intermediate German",
            "Der Anfang; Die Wohnung; Umzug; Der Konjunktiv; Wünsche; Zeitungen; Das Präteritum; Märchen; Tiere; Reisen; Bahnfahren; Der Genitiv; "
            "Berlin; Mauer und Wende; Das Passiv; Küche; Feste; Adjektive; Umwelt; Relativsätze; Musik; Ein Film von Akin; Kritik; Wien; Arbeit; "
            "Bewerbung; Die Schweiz; Rückblick",
        ),
        _subject(
            "SPAN 2020",
            "Intermediate Spanish",
            "El regreso; La vivienda; Los barrios; El subjuntivo; Las dudas; La prensa; Los sucesos; El pretérito; Los cuentos; Los animales; "
            "El condicional; Los planes; El transporte; La cocina; Los relativos; El cine; Una película de Cuarón; La crítica; El ambiente; El gerundio; "
            "La canción; Los Andes; El Caribe; Las comparaciones; El estilo indirecto; La poesía; El teatro; Balance",
        ),
    ),
    rooms=_split("Language Hall 8; Modern Languages 311; Kinard 22"),
    descriptions=(
        "Reading, listening, talking and writing in the language; English is spoken on the first day only.",
    ),
    citations=("Textbook and access code, second edition", "Any good dictionary; no translator"),
)
PERIOD = replace(
    COMMON_LAW,
    subjects=(
        _subject(
            "HIS2071",
            "Print, Paper and Power, 1640–1720",
            "What was a newspaper?; Paper; Printers; Pamphlets; The trial of the king; Petitions; Levellers; Censors; Almanacs; Plague; Fire; "
            "Coffee houses; The Popish Plot; The Test Acts; Exclusion; Revolution; Banks; Projects and projectors; Party; Periodicals; Copyright; "
            "Novels; The South Sea; Libraries",
        ),
        _subject(
            "PSY2014",
            "Memory and Decision",
            "What is a memory?; Working memory; Encoding; Forgetting; Witnesses; Testing effects; Amnesia; Ageing; Emotion; Habits; Risk; Framing; "
            "Heuristics; Overconfidence; Confidence tests; Groups; Nudges; Time; Regret; Experts; Juries; Doctors; Money; Choice",
        ),
    ),
    rooms=_split("Arts 3.14; Trent LT2; Chemistry C-15"),
    descriptions=("An optional module of 20 credits at level 5. One lecture and one seminar a week.",),
    citations=("Pickering-Shah, A Reader, 2nd edn", "Weekly readings on the module's list"),
)
OUTLINE = replace(
    STAVE,
    subjects=(
        _subject(
            "ENVX2003",
            "Ecology by Numbers",
            "Why count?; Plots; Transects; Replication; Normal theory; Hypothesis tests; Two-sample tests; Regression; Diversity; Mark and recapture; "
            "Occupancy; Water tests; Soil tests; Fire; Weeds; Maps; Remote sensing; Climate; Reports for managers; Law",
        ),
        _subject(
            "MKTG2112",
            "Consumers and Markets",
            "Who buys?; Needs; Attention; Learning; Memory; Attitudes; Taste tests; Families; Class; Culture; Brands; Online; Price; Loyalty; "
            "Complaints; Test markets; Ethics; Sustainability; Policy; Futures",
        ),
    ),
    rooms=_split("Eastern Avenue 312; Carslaw 157; Online"),
    descriptions=(
        "A unit of six credit points: a two-hour lecture, a tutorial, and three hours of your own.",
    ),
    citations=("Prescribed: none. All readings are in the library.", "Recommended: Ferris-Tan, Fieldcraft"),
)
SERIES = replace(
    BENCH,
    subjects=(
        _subject(
            "MATH 1552",
            "Calculus II",
            "Substitution; Areas; Volumes by slices; Shells; Work; Parts; Powers of sines; Trigonometric substitution; Partial fractions; "
            "Improper integrals; Arc length; Surfaces; Sequences; Series; The integral test; Comparison tests; The alternating series test; "
            "Ratio and root tests; Power series; Taylor; Error bounds; Parametric curves; Polar graphs; Polar area; Conics; Separable equations; "
            "Slope fields; Growth",
        ),
    ),
    rooms=_split("Skiles 202; Cullen 114; Math Tower 7"),
    descriptions=(
        "A semester of calculus in five weeks: four days a week, and homework over every weekend.",
    ),
    citations=("Haverford-Quist, Single Variable, 7th ed.", "Access to the homework server"),
)
PENDULUM = replace(
    BENCH,
    subjects=(
        _subject(
            "PHYS 2125",
            "Experimental Physics",
            "Uncertainty; The pendulum; Falling bodies; Springs; Collisions; Rotation; Standing waves; Speed of sound; Lenses; Interference; Gratings; "
            "Polarization; Ohm's law; RC circuits; Magnetic force; Induction; Photoelectric effect; Millikan's drops; Half-lives; Noise; Thermometry; "
            "Specific heat; Viscosity; Resonance; Optical tests; Spectra; Radiation; Cosmic rays",
        ),
    ),
    rooms=_split("Teaching Lab 2; Physics 0140; Van Allen 57"),
    descriptions=("A laboratory once a week: measure, doubt, measure again, write it up.",),
    citations=("A bound notebook with numbered pages", "Kowalczyk-Reed, Error, 3rd ed."),
)
BUILD = replace(
    TRADE,
    subjects=(
        _subject(
            "ENGR 4801",
            "Capstone Design",
            "Clients; Project management; Requirements; Patents; Concept selection; Test plans; Due diligence; Standards; Safety; Cost; Prototypes; "
            "Acceptance tests; Design for assembly; Writing reports; Project risk; Ethics; Licensing exams; Suppliers; Drawings; Data sheets; "
            "Review of statistics; Failure; Teams; Sustainability; Manuals; Pitching; Handing over; Careers in projects",
        ),
    ),
    rooms=_split("Innovation Bay 1; Shelby 1120; Design Loft"),
    descriptions=(
        "One team, one client, one semester. Grades depend on what you deliver and when you deliver it.",
    ),
    citations=("No textbook; a budget of $400 a team", "Safety training, renewed yearly"),
)
