"""The words that random syllabi are made of: two pools that share none, so that rules cannot learn them by heart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from servers.domain.syllabus import ItemKind

__all__ = ["FORMAL", "PLAIN", "Institution", "Pool", "Series", "Subject", "TermKind"]


TermKind = Literal[
    "semester", "quarter", "europe", "britain", "australia", "germany", "canada", "fall", "summer"
]


@dataclass(frozen=True)
class Institution:
    """A place of study: as its syllabi name it, and the zone of its clocks."""

    name: str
    domain: str
    zone: str
    calendar: TermKind = "semester"


@dataclass(frozen=True)
class Subject:
    """A course's name and what its sessions are about (some topics look like deadlines, on purpose)."""

    code: str
    title: str
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Series:
    """Deliverables that are numbered or stand alone; ``also``: further kinds that a reader may rightly give."""

    name: str
    kind: ItemKind
    component: str
    also: tuple[ItemKind, ...] = ()
    short: str | None = None


@dataclass(frozen=True)
class Pool:
    """Everything one set of templates may say."""

    institutions: tuple[Institution, ...]
    european: tuple[Institution, ...]
    subjects: tuple[Subject, ...]
    given_names: tuple[str, ...]
    surnames: tuple[str, ...]
    rooms: tuple[str, ...]
    homework: tuple[Series, ...]
    quizzes: tuple[Series, ...]
    midterms: tuple[Series, ...]
    finals: tuple[Series, ...]
    papers: tuple[Series, ...]
    projects: tuple[Series, ...]
    talks: tuple[Series, ...]
    paper_topics: tuple[str, ...]
    no_class: tuple[str, ...]
    descriptions: tuple[str, ...]
    policies: tuple[tuple[str, str], ...]
    citations: tuple[str, ...]


PLAIN = Pool(
    institutions=(
        Institution("Michigan State University", "msu.edu", "America/Detroit"),
        Institution("University of Wisconsin-Madison", "wisc.edu", "America/Chicago"),
        Institution("Arizona State University", "asu.edu", "America/Phoenix"),
        Institution("University of Washington", "uw.edu", "America/Los_Angeles", "quarter"),
        Institution("University of Maryland", "umd.edu", "America/New_York"),
        Institution("University of Utah", "utah.edu", "America/Denver"),
        Institution("Rice University", "rice.edu", "America/Chicago"),
    ),
    european=(
        Institution("University of Amsterdam", "uva.nl", "Europe/Amsterdam", "europe"),
        Institution("University of Leeds", "leeds.ac.uk", "Europe/London", "europe"),
    ),
    subjects=(
        Subject(
            "STAT 215",
            "Regression and Forecasting",
            (
                "Simple regression",
                "Least squares by hand",
                "Hypothesis tests",
                "Residuals",
                "Outliers and leverage",
                "Multiple regression",
                "Dummy variables",
                "Interactions",
                "Model selection",
                "Cross-validation",
                "Logistic models",
                "Count data",
                "Time series",
                "Seasonality",
                "Autocorrelation",
                "Forecast evaluation",
                "Shrinkage",
                "Trees",
                "Bootstrap",
                "Missing data",
                "Causal diagrams",
                "Matching",
                "Test statistics in practice",
            ),
        ),
        Subject(
            "HIST 241",
            "Rivers and Empires",
            (
                "The Nile and its flood",
                "Canals of Sumer",
                "Labor and tribute",
                "The Roman grain fleet",
                "Maps as power",
                "The Grand Canal",
                "Ottoman water law",
                "The Danube frontier",
                "Sugar and slavery",
                "Steam on the Mississippi",
                "Project of empire: Punjab",
                "The Suez question",
                "Dams and development",
                "River spirits",
                "Oral history",
                "Treaties of 1648 and 1815",
                "Fish, salt and taxes",
                "The Rhine poisoned",
                "Restoration",
                "The Mekong today",
            ),
        ),
        Subject(
            "CS 330",
            "Operating Systems",
            (
                "Processes",
                "Threads",
                "Scheduling",
                "Deadlock",
                "Virtual memory",
                "Paging",
                "TLBs",
                "File systems",
                "Journaling",
                "Crash consistency",
                "RAID",
                "Network stacks",
                "Virtual machines",
                "Containers",
                "Security",
                "Capabilities",
                "Real-time deadlines in schedulers",
                "Project Athena and X11",
                "Power",
                "The future of kernels",
            ),
        ),
        Subject(
            "BIOL 118",
            "Ecology of Inland Waters",
            (
                "Water as a habitat",
                "Light and heat",
                "Oxygen",
                "Carbon",
                "Nitrogen and phosphorus",
                "Plankton",
                "Grazers",
                "Fish",
                "Food webs",
                "Lake succession",
                "Streams",
                "Wetlands",
                "Groundwater",
                "Invasive mussels",
                "Paper mills and lakes",
                "Climate",
                "Sampling design",
                "Field methods",
                "Lake management",
                "Case: Mendota",
            ),
        ),
        Subject(
            "ECON 302",
            "Intermediate Microeconomics",
            (
                "Budget sets",
                "Preferences",
                "Utility",
                "Demand",
                "Slutsky's equation",
                "Consumer surplus",
                "Labor supply",
                "Technology",
                "Cost curves",
                "Perfect competition",
                "Monopoly",
                "Oligopoly",
                "Game theory",
                "Auctions",
                "Externalities",
                "Public goods",
                "Asymmetric information",
                "Signalling",
                "Exchange",
                "Welfare",
            ),
        ),
    ),
    given_names=("Maria", "Daniel", "Priya", "Thomas", "Grace", "Omar", "Helen", "Victor", "Ruth", "Paolo"),
    surnames=(
        "Ferrante",
        "Okafor",
        "Lindqvist",
        "Marsh",
        "Delgado",
        "Whitaker",
        "Sandoval",
        "Brandt",
        "Moreau",
        "Iyer",
    ),
    rooms=(
        "Wells Hall 204",
        "Science Center 110",
        "Baker 12",
        "Room 3.14, Main Building",
        "Engineering 2321",
    ),
    homework=(
        Series("Homework", "homework", "Homework", short="HW"),
        Series("Problem Set", "homework", "Problem sets", short="PS"),
        Series("Assignment", "homework", "Assignments"),
    ),
    quizzes=(Series("Quiz", "quiz", "Quizzes"),),
    midterms=(Series("Midterm", "exam", "Midterms"), Series("Exam", "exam", "Exams")),
    finals=(Series("Final exam", "exam", "Final exam"),),
    papers=(Series("Paper", "paper", "Papers"), Series("Essay", "paper", "Essays")),
    projects=(
        Series("Project proposal", "project", "Project", ("paper",)),
        Series("Project report", "project", "Project", ("paper",)),
        Series("Final project", "project", "Project"),
    ),
    talks=(Series("Project presentation", "presentation", "Presentation", ("project",)),),
    paper_topics=("a primary source", "one river of your choice", "a data set", "a recent article"),
    no_class=("No class", "NO CLASS", "no class"),
    descriptions=(
        "This course introduces the main ideas of the field and the habits of mind that go with them. We work through examples in class, and you apply them to problems of your own.",
        "Students learn to ask good questions, to find evidence and to argue from it. Prior experience is welcome but not required; curiosity is.",
        "We meet to discuss, to practise and to build. Each meeting assumes that you have read the chapter for that day.",
    ),
    policies=(
        (
            "Late work",
            "Late work loses 10% a day. For example, work due on October 3 and handed in on October 5 loses 20%.",
        ),
        (
            "Late work",
            "Each student has three late days. No work is accepted more than 72 hours after it was due.",
        ),
        ("Attendance", "Please come to every meeting. More than three absences lower the grade by one step."),
        (
            "Adding and dropping",
            "The last day to drop without a grade is {drop}; after {withdraw} no withdrawal is possible.",
        ),
        (
            "Academic honesty",
            "All work must be your own. Violations are reported under the code of conduct adopted in May 2012.",
        ),
        (
            "Disability",
            "Students who need accommodations should contact the office in the first two weeks of the term.",
        ),
        (
            "Mental health",
            "Counselling is available Monday to Friday, 8 am to 5 pm, and by telephone at 555-0142 at all hours.",
        ),
        (
            "Library",
            "The library is open Monday through Thursday 8 am-11 pm and Friday 8 am-6 pm; from {finals} it is open all night.",
        ),
        ("Copyright", "Course materials are copyright 2015-{year} by the instructors and may not be posted."),
        ("Regrades", "Ask for a regrade within one week of the day on which the work is returned."),
        (
            "Email",
            "We answer mail within one working day. Mail sent after 5 pm on Friday is answered on Monday.",
        ),
    ),
    citations=(
        "A. Writer, The Long Survey, 3rd ed. (Cambridge, September 2009), pp. 12-48.",
        "B. Author, 'On Method', Journal of Examples 14, no. 3 (March 2011): 201-225.",
        "C. Scholar, 'A Second Look', Annual Review, October 14, 2016.",
    ),
)

FORMAL = Pool(
    institutions=(
        Institution("University of Oregon", "uoregon.edu", "America/Los_Angeles", "quarter"),
        Institution("University of North Carolina at Chapel Hill", "unc.edu", "America/New_York"),
        Institution("University of Minnesota", "umn.edu", "America/Chicago"),
        Institution("Colorado State University", "colostate.edu", "America/Denver"),
        Institution("Duke University", "duke.edu", "America/New_York"),
        Institution("Purdue University", "purdue.edu", "America/Indiana/Indianapolis"),
        Institution("Oregon State University", "oregonstate.edu", "America/Los_Angeles", "quarter"),
    ),
    european=(
        Institution("Uppsala University", "uu.se", "Europe/Stockholm", "europe"),
        Institution("University of Edinburgh", "ed.ac.uk", "Europe/London", "europe"),
        Institution("University of Zurich", "uzh.ch", "Europe/Zurich", "europe"),
    ),
    subjects=(
        Subject(
            "PSY 372",
            "Memory and Attention",
            (
                "What is attention?",
                "Selective listening",
                "Visual search",
                "The test effect",
                "Working memory",
                "Chunking",
                "Encoding",
                "Retrieval",
                "Forgetting curves",
                "False memory",
                "Eyewitnesses",
                "Sleep",
                "Ageing",
                "Amnesia",
                "Skill",
                "Multitasking",
                "Mind wandering",
                "Presentation rate and span",
                "Emotion",
                "Memory athletes",
            ),
        ),
        Subject(
            "ENGL 2070",
            "The Short Story",
            (
                "Poe and the single effect",
                "Chekhov",
                "Joyce, 'The Dead'",
                "Mansfield",
                "Hemingway's iceberg",
                "O'Connor",
                "Borges",
                "Baldwin",
                "Munro",
                "Paper lives: Bartleby",
                "Carver",
                "Le Guin",
                "Lahiri",
                "Diaz",
                "Point of view",
                "Time and order",
                "Endings",
                "The final sentence",
                "Flash fiction",
                "Workshop",
            ),
        ),
        Subject(
            "ME 3281",
            "Heat Transfer",
            (
                "Modes of heat transfer",
                "Fourier's law",
                "Thermal circuits",
                "Fins",
                "Two-dimensional conduction",
                "Lumped capacitance",
                "Semi-infinite solids",
                "Boundary layers",
                "External flow",
                "Internal flow",
                "Free convection",
                "Boiling",
                "Heat exchangers",
                "Blackbody radiation",
                "View factors",
                "Gray enclosures",
                "Numerical methods",
                "Design project case studies",
                "Insulation",
                "Cooling of electronics",
            ),
        ),
        Subject(
            "SOC 145",
            "Cities and Inequality",
            (
                "Why cities?",
                "The Chicago school",
                "Housing markets",
                "Redlining maps",
                "Transit",
                "Schools",
                "Policing",
                "Labor Day strikes of 1894",
                "Gentrification",
                "Suburbs",
                "Homelessness",
                "Food",
                "Parks",
                "Health",
                "Global cities",
                "Informal settlements",
                "Climate risk",
                "Participation and protest",
                "Zoning",
                "Futures",
            ),
        ),
        Subject(
            "MATH 241",
            "Calculus of Several Variables",
            (
                "Vectors",
                "Dot and cross products",
                "Lines and planes",
                "Curves",
                "Limits",
                "Partial derivatives",
                "The chain rule",
                "Gradients",
                "Tests for extrema",
                "Lagrange multipliers",
                "Double integrals",
                "Polar coordinates",
                "Triple integrals",
                "Change of variables",
                "Line integrals",
                "Green's theorem",
                "Surfaces",
                "Flux",
                "Stokes' theorem",
                "The divergence theorem",
            ),
        ),
    ),
    given_names=(
        "Anneliese",
        "Kwame",
        "Sofia",
        "Jonathan",
        "Mei",
        "Patrick",
        "Leila",
        "Gustav",
        "Naomi",
        "Rafael",
    ),
    surnames=(
        "Abernathy",
        "Takahashi",
        "Novak",
        "Sorensen",
        "Castellano",
        "Hughes",
        "Rahman",
        "Kowalski",
        "Baptiste",
        "Eklund",
    ),
    rooms=("Lillis 182", "Tate B20", "Hodges Library 127", "Gould-Simpson 906", "Lecture Theatre 4"),
    homework=(
        Series("Exercise", "homework", "Weekly exercises"),
        Series("Worksheet", "homework", "Worksheets"),
        Series("Problem Set", "homework", "Problem sets", short="Pset"),
        Series("Reading response", "homework", "Reading responses", ("reading", "paper")),
    ),
    quizzes=(Series("Quiz", "quiz", "Short quizzes"), Series("Reading quiz", "quiz", "Reading quizzes")),
    midterms=(
        Series("Test", "exam", "Tests"),
        Series("Midterm exam", "exam", "Midterm exams"),
        Series("Prelim", "exam", "Prelims"),
    ),
    finals=(Series("Final examination", "exam", "Final examination"), Series("Final Exam", "exam", "Final")),
    papers=(
        Series("Critical essay", "paper", "Critical essays"),
        Series("Response paper", "paper", "Response papers", ("homework",)),
        Series("Policy memo", "paper", "Policy memos"),
    ),
    projects=(
        Series("Group project plan", "project", "Group project", ("paper",)),
        Series("Group project draft", "project", "Group project", ("paper",)),
        Series("Group project report", "project", "Group project", ("paper",)),
    ),
    talks=(Series("Poster presentation", "presentation", "Poster", ("project",)),),
    paper_topics=("one story", "a neighbourhood you know", "an experiment", "a device at home"),
    no_class=("No class meeting", "Class cancelled", "University closed", "No classes"),
    descriptions=(
        "An introduction for students from all departments. By the end you should be able to read the current literature on your own and to explain it to somebody else.",
        "The aim is simple: to see familiar things with new eyes. Lectures set out the theory; you do the rest.",
        "Expect to spend about nine hours a week outside class, more before a large piece of work.",
    ),
    policies=(
        (
            "Deadlines and extensions",
            "A penalty of one third of a letter (from A to A-) applies for each day. Something due Monday, March 4 but given in on March 6 drops from A to B+.",
        ),
        (
            "Extensions",
            "Write at least 48 hours ahead. The university's rules changed on 1 January 2020 and we follow them.",
        ),
        (
            "Participation",
            "Everyone speaks. Two absences are free; from the third on, each costs two points.",
        ),
        ("Registrar's dates", "Add/drop ends {drop}. The withdrawal deadline is {withdraw}."),
        (
            "Integrity",
            "Plagiarism of any kind leads to a zero and a report. See the policy (revised 8/15/2018).",
        ),
        (
            "Accessibility",
            "Tell us early what you need, and we will arrange it together with the Accessibility Center.",
        ),
        (
            "Well-being",
            "If things get hard, call 555-0190, open 24 hours, or walk in between 9:00 and 16:30 on weekdays.",
        ),
        (
            "Computing",
            "The lab in the basement is staffed Sunday-Thursday until 10 pm, and closed from {finals} on.",
        ),
        ("Notice", "(c) {year} by the instructor. Sharing these pages outside the course needs permission."),
        ("Corrections", "This outline may change; changes are announced in class and by mail."),
        (
            "Religious observance",
            "Students who will miss class for a religious holiday should say so by the end of week two.",
        ),
    ),
    citations=(
        "Doe, J. (2013, November 5). What we know now. The Example Times.",
        "Roe, R., Handbook of Things, 2nd edition, Oxford University Press, April 2007.",
        "Poe, P. and Moe, M. (1998): 'Twelve theses', Review of Reviews 7(2), 1-19.",
    ),
)
