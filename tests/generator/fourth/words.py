"""Words that only the fourth set of layouts uses."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.vocabulary import Institution, Pool, Series, Subject

__all__ = ["ACADEMY", "ASIA", "EVENING", "INDIA", "LETTERS", "MEDICINE", "NUMBERS", "WRITING"]


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


_RULES = (
    (
        "Extensions",
        "Everybody has three 24-hour extensions to spend, no questions asked; write the word 'token' on the first page. When they are gone, a day costs a third of a letter.",
    ),
    (
        "Missed tests",
        "If you are ill on the day of a test, call the office (555-0142) before it starts. A make-up will be arranged within one week, usually at 7:30 a.m.",
    ),
    (
        "Registration deadlines",
        "Section changes close {drop}; courses may be dropped with a W through {withdraw}. Both dates are the registrar's, not mine.",
    ),
    (
        "Honor pledge",
        "Since May 3, {before} every paper and exam must carry the signed pledge. Suspected violations go to the Honor Board, which meets on alternate Wednesdays.",
    ),
    (
        "Chatbots and assistants",
        "You may ask them to explain, never to write. The policy of the faculty senate (adopted 2/11/{past}) is linked from the course page.",
    ),
    (
        "Access",
        "Students with accommodation letters should see me by the end of the second week; the Access Center is open 8-4:30 on weekdays.",
    ),
    (
        "Religious observances",
        "Tell me within ten days of the start of the term which meetings you will have to miss, and we will find a way.",
    ),
    (
        "Athletes",
        "Travel letters are accepted up to 72 hours before departure. Work is due before you board, not after you land.",
    ),
    (
        "Laptops and telephones",
        "Closed and silent, except on the days when I ask for them. A study of {past} found that notes by hand are remembered better.",
    ),
    (
        "Getting help",
        "The Writing Studio (Mon.-Thurs. noon-8, Sun. 4-8) and the Math Lounge (daily 3-9) are free.",
    ),
    (
        "Grade disputes",
        "Wait a day, then write to me within seven days of getting the work back. See the Catalog {before}-{past}, p. 61.",
    ),
    (
        "Title IX",
        "Faculty are required to report. The coordinator's office moved on August 1, {past} to the ground floor of Old Main.",
    ),
    (
        "Weather",
        "If the campus opens late (as on February 9, {past}), classes that begin before the hour of opening are cancelled.",
    ),
    (
        "Copying of materials",
        "Slides and recordings are for members of the class. Those of Fall {past} may still be found on the old site.",
    ),
    (
        "Time on task",
        "Plan on two hours outside for every hour inside, 9-10 hours a week in all; this follows 34 CFR and the accreditor's rule of 7/1/{before}.",
    ),
)
_EASTERN_RULES = (
    (
        "Late submission",
        "A penalty of 10% a calendar day applies; nothing is marked after the fifth day.",
    ),
    (
        "Plagiarism",
        "All written work passes through text-matching software. See the Senate's statement of 21 June {before}.",
    ),
    ("Attendance", "Fewer than 75% of the meetings attended bars a student from the last test."),
    ("Missed assessments", "A medical certificate must reach the office within 3 working days."),
    (
        "Feedback",
        "Scripts may be inspected for one week after marks are posted. The course was last reviewed on 28/2/{past}.",
    ),
    ("Generative tools", "Permitted with acknowledgement, as stated in the guideline of 15/5/{past}."),
    ("Add/drop", "The add/drop period closes on {drop}; late withdrawal is possible until {withdraw}."),
)
WRITING = Pool(
    institutions=(
        Institution("Appalachian State University", "appstate.edu", "America/New_York"),
        Institution("Marquette University", "marquette.edu", "America/Chicago"),
        Institution("University of Alaska Anchorage", "uaa.alaska.edu", "America/Anchorage"),
        Institution("Pacific Lutheran University", "plu.edu", "America/Los_Angeles"),
        Institution("Bowdoin College", "bowdoin.edu", "America/New_York"),
        Institution("University of Tulsa", "utulsa.edu", "America/Chicago"),
        Institution("University of Idaho", "uidaho.edu", "America/Los_Angeles"),
        Institution("Fort Lewis College", "fortlewis.edu", "America/Denver"),
    ),
    european=(),
    subjects=(
        _subject(
            "WRIT 1120",
            "Writing and Inquiry",
            "Writers on writing; Rereading; Claims; Stance; Scenes; Paragraphs; Audience; Listening to sources; Summary and its "
            "dangers; Quotation; Counterargument; Titles; Openings; Evidence; Images as arguments; The interview; Style; Concision; "
            "Transitions; Revision; Reading as an editor; Genre; Public writing; Sentence workshop; Endings; Letters to strangers",
        ),
        _subject(
            "COMM 2410",
            "Reporting and Newswriting",
            "What is news?; Leads; The nut graf; Attribution; Interviews; Beats; Numbers in the news; Obituaries; Meetings; Courts; "
            "Police logs; Speeches; Features; Profiles; Ethics; Libel; Public records; Photographs; Headlines; Audio; Data desks; "
            "Corrections; Opinion; Local papers; The long read; Freelancing",
        ),
    ),
    given_names=_names(
        "Clementine; Lamar; Yesenia; Tomasz; Colleen; Rashid; Thandiwe; Everett; Mei-Ling; Dashiell; Henrietta; Kofi"
    ),
    surnames=_names(
        "Thistlewood; Kowalczyk; Mbeki; Farnsworth; Monteverde; Adebayo-King; Redfern; Sato-Hill; Voskuijl; Villaseñor; Blackwood; Nakai"
    ),
    rooms=_names(
        "Sanford 203; Johnston Hall 312; Rasmuson 110; Old Main 2-17; Searles 113; Zink Hall 340; Kendall 8"
    ),
    homework=(Series("Response", "homework", "Responses", ("paper", "other")),),
    quizzes=(Series("Style quiz", "quiz", "Style quizzes"),),
    midterms=(Series("Midterm", "exam", "Midterm"),),
    finals=(
        Series("Final exam", "exam", "Final exam"),
        Series("Final Examination", "exam", "Final Examination"),
    ),
    papers=(Series("Source essay", "paper", "Source essays", ("homework",)),),
    projects=(
        Series("Prospectus", "project", "Inquiry project", ("paper", "homework", "other")),
        Series("Inquiry draft", "project", "Inquiry project", ("paper", "homework", "other")),
    ),
    talks=(Series("Author's chair", "presentation", "Author's chair", ("other",)),),
    paper_topics=("a place", "a word", "a habit"),
    no_class=("no class", "class cancelled", "we do not meet", "holiday"),
    descriptions=(
        "You will write often, show drafts to others, and learn to read your own sentences as though somebody else had written them. There is no textbook that does this for you.",
        "This course treats writing as a way of finding out. We begin with questions that nobody in the room can answer and end with pieces that somebody outside it may want to read.",
    ),
    policies=_RULES,
    citations=(
        "Greene, L. & Bixby, O. They Wrote This: An Anthology. 5th ed., Bedloe, 2018. (Not the 4th, of March 2014.)",
        "A pocket handbook of your choice, published after 2016",
        "A notebook with at least 96 pages; bring it to every meeting",
    ),
)
LETTERS = replace(
    WRITING,
    institutions=(
        Institution("Kenyon College", "kenyon.edu", "America/New_York"),
        Institution("University of Notre Dame", "nd.edu", "America/Indiana/Indianapolis"),
        Institution("Trinity University", "trinity.edu", "America/Chicago"),
        Institution("Reed College", "reed.edu", "America/Los_Angeles"),
        Institution("Howard University", "howard.edu", "America/New_York"),
        Institution("University of Northern Colorado", "unco.edu", "America/Denver"),
    ),
    rooms=_names("Ransom 217; O'Shaughnessy 114; Northrup 040; Vollum 126; Locke Hall B3; Candelaria 1275"),
    subjects=(
        _subject(
            "HIST 3120",
            "The Mediterranean World, 300-1500",
            "The inland sea; Constantine; Monks in the desert; Goths; Justinian; The plague; Arabs at sea; Cordoba; Icons; Greek fire; "
            "Sicily; Salerno; Crusaders; Genoa; Venice; The sack of a city; Mamluks; The slave trade; Cloth and pepper; Notaries; "
            "Black Death; Catalans; Ottomans; Exiles; Printing; The ocean opens",
        ),
        _subject(
            "PHIL 220",
            "Knowledge and Doubt",
            "Opinion and knowledge; The slave boy; Sextus; Augustine's argument; Dreams; The demon; Clear ideas; Locke's candle; "
            "Berkeley's tree; Hume on bread; Kant in one day; Common sense; Pragmatism; Sense data; Two hands; Cases against analysis; "
            "Reliability; Testimony; Disagreement; Luck; Virtue; Contexts; Injustice of hearing; Expertise; Trust; Living with doubt",
        ),
        _subject(
            "CLAS 205",
            "Greek and Roman Drama",
            "The festival; Masks; Persians; The Oresteia I; The Oresteia II; Antigone; Oedipus; Philoctetes; Medea; Hippolytus; "
            "Trojan women; Bacchae; The chorus; Satyrs; Clouds; Frogs; Lysistrata; Menander; Plautus; Terence; Seneca; Stages and "
            "machines; Women on stage; Reception; Modern Antigones; Performance day",
        ),
    ),
    descriptions=(
        "An introduction through primary sources. We shall read slowly, look at maps and objects, and argue about causes. Nothing is assumed but patience.",
        "Lectures on the first meeting of each week, discussion on the others. Reading averages seventy pages a week, much of it older than print.",
    ),
    citations=(
        "Fennimore, The Sea Between (Princeton Junction Press, 2009; corrected printing, June 2013)",
        "Sources in Translation, vol. II, 1981 (scans on the course page)",
        "Loomis, R. 'On being sure.' Mind's Eye 44 (1977): 12-31",
    ),
)
NUMBERS = replace(
    WRITING,
    institutions=(
        Institution("Brigham Young University", "byu.edu", "America/Denver"),
        Institution("University of Delaware", "udel.edu", "America/New_York"),
        Institution("North Dakota State University", "ndsu.edu", "America/Chicago"),
        Institution("Harvey Mudd College", "hmc.edu", "America/Los_Angeles"),
        Institution("University of Alabama in Huntsville", "uah.edu", "America/Chicago"),
        Institution("Rensselaer Polytechnic Institute", "rpi.edu", "America/New_York"),
    ),
    rooms=_names("Talmage 1170; Gore Hall 104; Minard 210; Shanahan 3465; Shelby Center 301; Sage 4101"),
    subjects=(
        _subject(
            "MATH 334",
            "Ordinary Differential Equations",
            "Models; Slope fields; Separable equations; Linear equations; Exact equations; Existence; Euler's method; Populations; "
            "Second order; Constant coefficients; Complex roots; Undetermined coefficients; Variation of parameters; Springs; "
            "Resonance; Laplace transforms; Steps; Impulses; Convolution; Systems; Eigenvalues; Phase planes; Predators; Series; "
            "Bessel's equation; Boundary values; Heat; Stability",
        ),
        _subject(
            "CHEM 1210",
            "Principles of Chemistry",
            "Matter; Atoms; Ions; Moles; Formulas; Reactions; Stoichiometry; Gases; Heat; Enthalpy; Quanta; Orbitals; Periodicity; "
            "Bonds; Lewis structures; Shapes; Hybrids; Forces between molecules; Liquids; Solids; Solutions; Rates; Mechanisms; "
            "Equilibrium; Acids; Buffers; Titrations; Entropy",
        ),
        _subject(
            "COS 226",
            "Algorithms in Practice",
            "Union and find; Growth; Stacks; Elementary sorts; Merging; Quicksort; Heaps; Symbol tables; Search trees; Balance; "
            "Hashing; Geometry; Graphs; Digraphs; Spanning trees; Shortest paths; Flows; String sorts; Tries; Substrings; Regular "
            "expressions; Compression; Reductions; Linear programs; Intractability; Randomness",
        ),
    ),
    homework=(Series("Written set", "homework", "Written sets"),),
    quizzes=(Series("Checkup", "quiz", "Checkups", ("exam",)),),
    midterms=(Series("Hour exam", "exam", "Hour exams"),),
    descriptions=(
        "The standard first course for majors in science and engineering. You will calculate, check what you calculated, and explain it in sentences.",
        "We move fast: a section of the book a meeting. Examples in class, problems at home, understanding somewhere between.",
    ),
    citations=(
        "Hartwell and Pruess, A First Course, 12th ed. (the 11th, 2017, differs in the exercises only)",
        "A scientific calculator without memory, such as model 30-X (list price $19.95)",
        "Mendel, Notes for Beginners, revised 8/2012, free on the course page",
    ),
)
ACADEMY = replace(
    NUMBERS,
    institutions=(
        Institution("Virginia Military Institute", "vmi.edu", "America/New_York"),
        Institution("Norwich University", "norwich.edu", "America/New_York"),
        Institution("The Citadel", "citadel.edu", "America/New_York"),
    ),
    rooms=_names("Mallory 322; Juckett 104; Thompson Hall 216"),
    subjects=(
        _subject(
            "CE 301",
            "Statics and Strength of Materials",
            "Forces; Moments; Couples; Equilibrium; Supports; Trusses; Method of joints; Method of sections; Frames; Centroids; "
            "Inertia; Internal forces; Shear diagrams; Moment diagrams; Stress; Strain; Hooke's law; Temperature; Torsion; Bending; "
            "Shear in beams; Combined loads; Mohr's circle; Deflection; Columns; Connections; Failure; Bridges",
        ),
        _subject(
            "MA 205",
            "Probability for Engineers",
            "Counting; Events; Conditioning; Independence; Bayes; Random variables; Expectation; Variance; Binomial; Geometric; "
            "Poisson; Densities; Normal; Exponential; Joint laws; Covariance; Sums; Limit theorem; Sampling; Estimators; Intervals; "
            "Testing hypotheses; Two samples; Regression; Residuals; Simulation; Reliability; Queues",
        ),
    ),
    descriptions=("A core course for engineering cadets. Bring issued calculator and text to each lesson.",),
)
MEDICINE = replace(
    NUMBERS,
    institutions=(
        Institution("University of Nebraska Medical Center", "unmc.edu", "America/Chicago"),
        Institution("Creighton University", "creighton.edu", "America/Chicago"),
        Institution("Wake Forest University", "wfu.edu", "America/New_York"),
    ),
    rooms=_names("Wittson Amphitheater; Sorrell 3010; Bowman Gray Room 6; Anatomy Suite 1"),
    subjects=(
        _subject(
            "MED 613",
            "Cardiovascular Block",
            "Thorax; The heart's walls; Conduction; The electrocardiogram; Cycles and sounds; Cardiac output; Vessels; Pressure; "
            "Lipids; Ischemia; Infarction; Failure; Valves; Congenital defects; Rhythm drugs; Diuretics; Clots; Shock; Imaging; "
            "Rehabilitation",
        ),
        _subject(
            "DENT 525",
            "Head and Neck Systems",
            "Skull; Face; Scalp; Parotid; Fossae; Muscles of mastication; Joint; Oral cavity; Tongue; Pharynx; Larynx; Neck triangles; "
            "Thyroid; Orbit; Ear; Nose and sinuses; Cranial nerves; Lymphatics; Local anesthesia; Radiology",
        ),
    ),
    descriptions=("An integrated block: lectures in the morning, small groups and practicals later.",),
    citations=(
        "Atlas of the Body, 8th edition, any printing",
        "Case Files for the First Year (June 2020), online through the library",
    ),
)
EVENING = replace(
    LETTERS,
    institutions=(
        Institution("Loyola University Chicago", "luc.edu", "America/Chicago"),
        Institution("Xavier University", "xavier.edu", "America/New_York"),
        Institution("University of San Francisco", "usfca.edu", "America/Los_Angeles"),
    ),
    rooms=_names("Corboy 602; Smith Hall 250; Malloy 113"),
    subjects=(
        _subject(
            "HLTH 540",
            "Health Policy for Managers",
            "How policy is made; Payers; Hospitals; Physicians; Medicare; Medicaid; Drugs; Quality; Information; Public health; "
            "Law; Ethics; Disparities; Reform; Long-term care; Rural health; Workforce; Evaluation; Lobbying; The next decade",
        ),
        _subject(
            "NPM 612",
            "Leading Public Organizations",
            "What leaders do; Mission; Boards; Funders; Strategy; Measures; Hiring; Volunteers; Conflict; Negotiation; Budgets; "
            "Crisis; Media; Networks; Culture; Power; Change; Mergers; Succession; Renewal",
        ),
    ),
    descriptions=("For people who work: we meet seldom, long, and well prepared.",),
    citations=(
        "Course packet of twelve cases (about $48); earlier packets lack two of them",
        "Pargeter, J. Running Things Well. Third Sector Press, 2014",
    ),
)
ASIA = replace(
    NUMBERS,
    institutions=(
        Institution("The University of Hong Kong", "hku.hk", "Asia/Hong_Kong", "europe"),
        Institution("National University of Singapore", "nus.edu.sg", "Asia/Singapore", "europe"),
        Institution("Lingnan University", "ln.edu.hk", "Asia/Hong_Kong", "europe"),
    ),
    given_names=_names("Ka Wing; Siew Ling; Wai Man; Jun Hao; Pui Shan; Alvin"),
    surnames=_names("Cheung; Lim; Ho; Ng; Leung; Tay; Kwan"),
    rooms=_names("LT-B; KB 223; MBG07; COM1-0208"),
    no_class=("no class", "class suspended", "no lecture"),
    policies=_EASTERN_RULES,
    finals=(Series("Final examination", "exam", "Final examination"),),
    descriptions=(
        "The course introduces methods and uses them on local data. English is spoken throughout.",
    ),
    citations=("Koh & Yip, Applied Methods, 3rd edn, 2015", "Lecture notes (revised 12/8/2019)"),
)
INDIA = replace(
    ASIA,
    institutions=(
        Institution("Indian Institute of Technology Madras", "iitm.ac.in", "Asia/Kolkata", "europe"),
        Institution("BITS Pilani", "pilani.bits-pilani.ac.in", "Asia/Kolkata", "europe"),
        Institution("Anna University", "annauniv.edu", "Asia/Kolkata", "europe"),
    ),
    given_names=_names("Anjali; Raghavendra; Sudeshna; Farhan; Meenakshi; Arvind"),
    surnames=_names("Venkatesan; Bhattacharya; Deshpande; Krishnan; Siddiqui; Menon"),
    rooms=_names("F-105; NAB 6101; CRC 203; Drawing Hall 2"),
    descriptions=("Foundations for students of all branches, with emphasis on problems.",),
    citations=(
        "T1: Ramanathan K., Fundamentals, Pearson, 4th ed., 2016",
        "R1: Boyle D., Advanced Topics, 1998 reprint",
    ),
)
