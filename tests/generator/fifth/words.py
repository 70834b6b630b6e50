"""Words that only the fifth set of layouts uses."""

from __future__ import annotations

from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.vocabulary import Institution, Pool, Series, Subject

__all__ = ["AGENCY", "ARTS", "FORGE", "ISLES", "NORTH", "SOUTH"]

_ANY: tuple[ItemKind, ...] = ("paper", "homework", "project", "other")


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


_RULES = (
    (
        "Late work",
        "Ten points come off for each day, weekends included. After four days I no longer read it, but I am glad to talk about it.",
    ),
    (
        "Make-up tests",
        "Only for documented emergencies. The one make-up hour each term is on a Saturday from 9 to 11; ask the department (box 1221).",
    ),
    (
        "Adding and dropping",
        "According to the registrar the last day to change sections is {drop}; from then until {withdraw} a W is recorded.",
    ),
    (
        "Integrity",
        "The code that students voted for on April 9, {before} applies to everything with your name on it. First offense: zero; second: F.",
    ),
    (
        "Artificial intelligence",
        "Say what you used and for what. The college's interim guideline of 8/19/{past} will be replaced; until then it holds.",
    ),
    (
        "Disability resources",
        "Letters are best brought in during the first ten days. Room 1-12 of the library, weekdays 8:30-4:30, 555-0177.",
    ),
    (
        "Absences",
        "Three are free. The seventh means failure of the course. In {past} nobody missed more than five.",
    ),
    (
        "Electronic mail",
        "I answer between 8 and 5 on working days. Messages sent at 11:58 p.m. about work due at midnight will be read the day after.",
    ),
    (
        "Food pantry",
        "Open to all who study here, Tuesdays 2-6 and Fridays 10-1, no questions; founded in November {before}.",
    ),
    (
        "Regrading",
        "Give me a written note within one week after the work came back; the whole of it is then read again, up or down.",
    ),
    (
        "Recording",
        "Lectures may be recorded for private use. The consent form was last changed 1/15/{past}.",
    ),
    (
        "Closing of campus",
        "Should the campus close, as it did from March 2 to 4, {past}, watch your mail for what changes.",
    ),
    (
        "Counseling",
        "Walk in at any time from noon to 4, or call 555-0119; after hours dial 988.",
    ),
    (
        "Veterans and reservists",
        "Orders are an excuse; so is drill weekend. See the handbook of {before}-{past}, section 5.12.",
    ),
    (
        "Copyright",
        "These pages belong to their author (first version: Spring {before}). Do not upload them.",
    ),
)
_SOUTHERN_RULES = (
    (
        "Late submission",
        "Five per cent per day or part of it, for at most four days; weekends count.",
    ),
    (
        "Deferred tests",
        "Apply to the faculty office within 48 hours, with a certificate. Policy of 6 March {before}.",
    ),
    (
        "Integrity",
        "A signed declaration accompanies every submission; its wording is that of Senate (12/09/{past}).",
    ),
    (
        "Entrance to the examination",
        "A class mark of 40% is needed. In {past} nine students in ten had it.",
    ),
    (
        "Change of registration",
        "Changes close on {drop}; deregistration without penalty is possible up to {withdraw}.",
    ),
    ("Queries about marks", "In person, in consultation hours, not later than seven days after release."),
    ("Class representatives", "Elected in the second week; the reports since {before} are on the site."),
)
_PAPERS = (Series("Commentary", "paper", "Commentaries", ("homework", "other")),)
ARTS = Pool(
    institutions=(
        Institution("University of Pittsburgh", "pitt.edu", "America/New_York"),
        Institution("Carleton College", "carleton.edu", "America/Chicago"),
        Institution("Utah State University", "usu.edu", "America/Denver"),
        Institution("Oberlin College", "oberlin.edu", "America/New_York"),
        Institution("Occidental College", "oxy.edu", "America/Los_Angeles"),
        Institution("Illinois State University", "ilstu.edu", "America/Chicago"),
        Institution("University of Maine", "maine.edu", "America/New_York"),
        Institution("New Mexico State University", "nmsu.edu", "America/Denver"),
    ),
    european=(),
    subjects=(
        _subject(
            "HIST 1685",
            "Cities in American Life",
            "Why cities?; Ports; Mill towns; Canals and rails; Immigrants; Machines and bosses; The great fires; Sewers and germs; Parks; "
            "Department stores; Tenements; Settlement houses; Streetcars; The Great Migration; Zoning; Skylines; Depression; War plants; "
            "Levittown; Renewal; Freeways; Riots and reports; Fiscal crisis; Malls; Gentrification; Edge cities; Shrinking cities; Repair",
        ),
        _subject(
            "AMST 308",
            "Food and Culture",
            "Taste; Corn; Salt; Sugar and slavery; The potato; Kitchens; Manners; Cookbooks; Fasting; Feasts; Diets; Restaurants; Canning; "
            "Advertising; School lunch; Fast food; Farm labor; Organic; Hunger; Terroir; Street food; Meat; Coffee; Waste; Food on film; "
            "Quiz shows and recipe contests; Tables of the future",
        ),
        _subject(
            "RELS 212",
            "Pilgrims and Sacred Places",
            "Departure; Mountains; Rivers; Bodies in motion; Relics; Santiago; Canterbury; Jerusalem three times; Mecca; Varanasi; Kyoto; "
            "Shikoku; Lourdes; Civil religion; Battlefields; Graceland; Maps; Souvenirs; Hardship; Companions; Guides; Theories of ritual; "
            "The final mile; Return; Telling it afterward; Tests of faith",
        ),
        _subject(
            "PSYC 344",
            "Memory and Everyday Life",
            "Remembering names; Attention; Encoding; Working memory; Forgetting curves; Testing as learning; Spacing; Imagery; Schemas; "
            "False memories; Eyewitnesses; Flashbulbs; Children; Aging; Amnesia; Sleep; Stress; Emotion; Music; Places; Photographs; "
            "Collective memory; Habits; Prospective memory; Experts; Machines that remember",
        ),
    ),
    given_names=_split(
        "Jocasta; Emeka; Solveig; Horatio; Ingeborg; Cyrus; Luisa; Thaddeus; Graciela; Oskar; Ottoline; Jerome"
    ),
    surnames=_split(
        "Halvorsen; Quintanilla; Ashworth; Obi; Penhaligon; Arrizabalaga; Vreeland; Ishikawa; Lockridge; Marchetti; Duvalier; Strand"
    ),
    rooms=_split(
        "Posvar 1501; Leighton 305; Ray B. West 113; King 239; Stevenson 221A; Breland Hall 73; Fowler 302"
    ),
    homework=(Series("Field note", "homework", "Field notes", ("paper", "other")),),
    quizzes=(Series("Map check", "quiz", "Map checks"),),
    midterms=(Series("Midterm exam", "exam", "Midterm exam"),),
    finals=(
        Series("Final Exam", "exam", "Final Exam"),
        Series("Comprehensive final", "exam", "Comprehensive final"),
    ),
    papers=_PAPERS,
    projects=(
        Series("Neighborhood study", "project", "Neighborhood study", _ANY),
        Series("Study outline", "project", "Neighborhood study", _ANY),
    ),
    talks=(Series("Show and tell", "presentation", "Show and tell", ("other",)),),
    paper_topics=("a corner", "a recipe", "a road"),
    no_class=("no class today", "class will not meet", "no meeting", "campus closed"),
    descriptions=(
        "Four things happen here every week: we read something old, look at something made, hear somebody who was there, and write down what we think before we forget it.",
        "An introduction for students of any major. You should leave with better questions than you brought, and with the habit of walking slowly past what others overlook.",
        "The class is a conversation. Lectures are short, the reading is not, and the writing is returned within eight days with more comments than anybody wants.",
    ),
    policies=_RULES,
    citations=(
        "Barlow, E. The Walk Home. Second edition, Millrace Books, 2011 (reissued July 2016)",
        "Course reader, 214 pp., from the copy center in the basement ($17.50)",
        "Osei and Tran, eds., Places We Pass. Northgate, 1999; the chapters of May 1998 are online",
        "One novel of your choice from the list of twelve, in any edition since 1950",
    ),
)
FORGE = replace(
    ARTS,
    institutions=(
        Institution("University of Cincinnati", "uc.edu", "America/New_York"),
        Institution("Lehigh University", "lehigh.edu", "America/New_York"),
        Institution("Missouri University of Science and Technology", "mst.edu", "America/Chicago"),
        Institution("Colorado School of Mines", "mines.edu", "America/Denver"),
        Institution("California Polytechnic State University", "calpoly.edu", "America/Los_Angeles"),
        Institution("University of South Carolina", "sc.edu", "America/New_York"),
        Institution("Michigan Technological University", "mtu.edu", "America/Detroit"),
    ),
    subjects=(
        _subject(
            "AERO 3260",
            "Fluid Mechanics I",
            "Fluids; Pressure; Manometers; Buoyancy; Streamlines; Bernoulli; Control volumes; Momentum; Energy; Dimensional analysis; "
            "Similarity; Model tests; Pipe flow; Friction factors; Minor losses; Pumps; Boundary layers; Separation; Drag; Lift; Vortices; "
            "Potential flow; Sound speed; Nozzles; Shocks; Open channels; Turbulence; Measurement; Review of conservation laws",
        ),
        _subject(
            "CS 2114",
            "Data Structures and Program Design",
            "Objects; References; Lists; Iterators; Recursion; Stacks; Queues; Complexity; Sorting; Searching; Trees; Traversals; Binary "
            "search; AVL rotations; Heaps; Priority; Hashing; Collisions; Sets and maps; Graphs; Depth first; Breadth first; Greedy "
            "choices; Unit tests; Debugging; Files; Threads; Design patterns; Reading other people's code",
        ),
        _subject(
            "BMES 305",
            "Circuits for the Life Sciences",
            "Charge; Ohm's law; Kirchhoff; Nodes; Meshes; Superposition; Thevenin; Capacitors; Inductors; Transients; Phasors; Impedance; "
            "Filters; Bode plots; Operational amplifiers; Instrumentation; Noise; Electrodes; Nerve models; The heart as a dipole; "
            "Sampling; Digital filters; Safety; Sensors; Light; Ultrasound; Telemetry; Project planning",
        ),
        _subject(
            "STAT 3704",
            "Data Analysis for Scientists",
            "Plots that lie; Centers; Spreads; Samples; Chance; Normal curves; Sampling distributions; Intervals; p-values; Two groups; "
            "Pairs; Counts; Correlation; Lines; Residuals; Several predictors; Designs; Blocks; One-way layouts; Comparisons; Ranks; "
            "Resampling; Logistic curves; Missing values; Reproducible work; Communicating uncertainty",
        ),
    ),
    rooms=_split(
        "Baldwin 645; Packard 416; Toomey Hall 140; Berthoud 241; Swearingen 2A14; Dow 641; Bldg. 192-219"
    ),
    homework=(Series("Problem sheet", "homework", "Problem sheets"),),
    quizzes=(Series("Gateway", "quiz", "Gateways", ("exam",)),),
    midterms=(Series("Hourly", "exam", "Hourlies"),),
    projects=(
        Series("Build plan", "project", "Build project", _ANY),
        Series("Build report", "project", "Build project", _ANY),
    ),
    descriptions=(
        "Required of majors in the second year. Expect to draw, estimate, calculate and then doubt what came out. Lectures explain; problems teach.",
        "A first course with a laboratory of ideas: each method is used on real numbers on the day it is met.",
    ),
    citations=(
        "Trask and Oyelaran, Principles and Practice, 7th ed. (6th of 2015 is fine; the numbers of problems differ)",
        "Calculator of type 36X or 115; no telephones",
        "Lab notebook with numbered pages, 8 x 10 in.",
        "Wexford, Worked Examples, January 2018, free from the library",
    ),
)
AGENCY = replace(
    ARTS,
    institutions=(
        Institution("Georgia State University", "gsu.edu", "America/New_York"),
        Institution("DePaul University", "depaul.edu", "America/Chicago"),
        Institution("University of Colorado Denver", "ucdenver.edu", "America/Denver"),
        Institution("Seattle University", "seattleu.edu", "America/Los_Angeles"),
        Institution("University of Houston", "uh.edu", "America/Chicago"),
    ),
    subjects=(
        _subject(
            "PADM 6510",
            "Program Evaluation",
            "Who asks?; Logic models; Stakeholders; Needs; Questions; Indicators; Baselines; Comparison groups; Natural experiments; Surveys; "
            "Interviews; Costs; Benefits; Process; Outcomes; Equity; Ethics; Contracts; Reports; Use; Politics; Examples from schools; "
            "Examples from health; Field visits; Learning organizations",
        ),
        _subject(
            "ISM 5202",
            "Systems Analysis and Design",
            "Why systems fail; Requirements; Interviews; Use cases; Processes; Data models; Interfaces; Prototypes; Estimation; Risk; "
            "Agile and not; Testing; Security; Vendors; Migration; Training; Maintenance; Metrics; Ethics; Change; Architecture; Cloud; "
            "Accessibility; Governance; Lessons learned",
        ),
        _subject(
            "EDUC 5410",
            "Assessment in Schools",
            "What is assessed?; History of testing; Validity; Reliability; Standards; Writing items; Essay questions; Rubrics; Portfolios; "
            "Grading; Feedback; Formative uses; Accommodation; Large scale; Reporting; Bias; Growth; Teachers; Parents; Policy; Cases; "
            "Data teams; Technology; Exit exams in twelve states; Ethics",
        ),
    ),
    rooms=_split("Aderhold 24; Lewis Center 1509; Lawrence Street 1150; Pigott 202; Melcher 150; Daley 805"),
    homework=(Series("Memo", "homework", "Memos", ("paper", "other")),),
    quizzes=(Series("Reading check", "quiz", "Reading checks"),),
    projects=(
        Series("Client brief", "project", "Client project", _ANY),
        Series("Client report", "project", "Client project", _ANY),
    ),
    descriptions=(
        "For people who decide, or advise those who do. Cases are local, methods are not.",
        "Professional students bring problems from work; we supply structure, readings and an audience.",
    ),
    citations=(
        "Delacroix-Hunt, Doing It Properly, 4th ed., Civic Press, 2017",
        "Coursepack (nine cases, $41.25); the pack of Fall 2016 lacks two",
    ),
)
NORTH = replace(
    FORGE,
    institutions=(
        Institution("Lund University", "lu.se", "Europe/Stockholm", "europe"),
        Institution("Aarhus University", "au.dk", "Europe/Copenhagen", "europe"),
        Institution("University of Oslo", "uio.no", "Europe/Oslo", "europe"),
        Institution("Aalto University", "aalto.fi", "Europe/Helsinki", "europe"),
    ),
    given_names=_split("Sigrid; Jesper; Aino; Torbjørn; Freja; Mikael"),
    surnames=_split("Rosenkvist; Sørensen; Haugland; Virtanen; Ekström; Nygaard; Thorvald"),
    rooms=_split("MH:362B; 1531-113; Auditorium 4; M1 (M232); V:A"),
    no_class=("no teaching", "no teaching this day"),
    policies=(
        ("Attendance", "Compulsory in seminars and laboratories; at lectures it is free."),
        ("Collaboration", "Discuss in groups, write alone. Guideline adopted {before}-11-30."),
        (
            "Re-examination",
            "About six weeks later; registration opens two weeks before. See the course site.",
        ),
        ("Course evaluation", "The evaluation of {past} led to fewer, longer exercises."),
        ("Grades", "A-F at most faculties, U-3-4-5 at one. The scale is set by ordinance {before}:993."),
        (
            "Registration",
            "Register before {drop}. De-registration is possible until {withdraw} without a trace.",
        ),
    ),
    descriptions=(
        "7.5 ECTS at the advanced level. Lectures introduce, exercises consolidate, hand-ins are graded by fellow students and by us.",
    ),
    citations=("Hjort & Salmi, Lecture notes, revised 2016-08-12", "Kallio, Methods, 3rd ed., 2014"),
)
ISLES = replace(
    ARTS,
    institutions=(
        Institution("Trinity College Dublin", "tcd.ie", "Europe/Dublin", "britain"),
        Institution("University of York", "york.ac.uk", "Europe/London", "britain"),
        Institution("King's College London", "kcl.ac.uk", "Europe/London", "britain"),
    ),
    given_names=_split("Aoife; Rupert; Sinéad; Gethin; Philippa; Cormac"),
    surnames=_split("Fitzmaurice; Ó Súilleabháin; Thackray; Hardcastle; Gallagher-Wynne; Oyelowo"),
    rooms=_split("Arts Building 4050A; Spring Lane SLB/118; Bush House (S) 2.03"),
    policies=_SOUTHERN_RULES,
    descriptions=(
        "Taught by lectures and fortnightly tutorials. Reading lists are long on purpose: choose.",
    ),
    citations=(
        "Merriman, An Introduction, 2nd edn (Ringsend: Liffey Academic, 2008)",
        "Source book, issued in the first week; reprinted 10 September 2018",
    ),
)
SOUTH = replace(
    AGENCY,
    institutions=(
        Institution("University of Cape Town", "uct.ac.za", "Africa/Johannesburg", "australia"),
        Institution("Stellenbosch University", "sun.ac.za", "Africa/Johannesburg", "australia"),
        Institution("University of Otago", "otago.ac.nz", "Pacific/Auckland", "australia"),
        Institution("Victoria University of Wellington", "vuw.ac.nz", "Pacific/Auckland", "australia"),
    ),
    given_names=_split("Thandeka; Pieter; Aroha; Sipho; Hemi; Lindiwe"),
    surnames=_split("Mokoena; Van Rensburg; Tamihana; Ndlovu; Botha; Drummond"),
    rooms=_split("Leslie Social 2D; Jan Mouton 1023; Burns 2; KK LT303"),
    policies=_SOUTHERN_RULES,
    descriptions=("A second-year module of sixteen credits, four of them for the practical component.",),
    citations=(
        "Prescribed: Naidoo & Clarke, Foundations, 5th ed., 2018",
        "Recommended: Fourie, Readings, vol. 3, June 2010",
    ),
)
