"""Words that only the eleventh set of layouts uses: sixteen fields at American and Canadian colleges."""

from __future__ import annotations

from tests.generator.vocabulary import Institution, Pool, Series, Subject

__all__ = [
    "CAMPAIGN",
    "CLAY",
    "DERIVE",
    "ETHICS",
    "FORCES",
    "GROWTH",
    "LEDGER",
    "LITERACY",
    "MARKETS",
    "MOTION",
    "NOVELS",
    "ORGANISM",
    "PODIUM",
    "SOCIETY",
    "TERMS",
    "WELFARE",
]

_EASTERN = (
    Institution("Towson University", "towson.edu", "America/New_York"),
    Institution("Appalachian State University", "appstate.edu", "America/New_York"),
    Institution("Northern Virginia Community College", "nvcc.edu", "America/New_York"),
    Institution("Bridgewater State University", "bridgew.edu", "America/New_York"),
)
_MIDDLE = (
    Institution("Texas State University", "txstate.edu", "America/Chicago"),
    Institution("University of Wisconsin-La Crosse", "uwlax.edu", "America/Chicago"),
    Institution("Montana State University", "montana.edu", "America/Denver"),
    Institution("Salt Lake Community College", "slcc.edu", "America/Denver"),
)
_WESTERN = (
    Institution("California State University, Fullerton", "fullerton.edu", "America/Los_Angeles"),
    Institution("Western Washington University", "wwu.edu", "America/Los_Angeles", "quarter"),
    Institution("Northern Arizona University", "nau.edu", "America/Phoenix"),
)
_CANADIAN = (
    Institution("Mount Royal University", "mtroyal.ca", "America/Edmonton", "canada"),
    Institution("Dalhousie University", "dal.ca", "America/Halifax", "canada"),
    Institution("Douglas College", "douglascollege.ca", "America/Vancouver", "canada"),
)

_GIVEN = "Carla; Dennis; Yesenia; Brian; Tamika; Hyun; Colleen; Rajesh; Monique; Scott; Lorena; Keith"
_SURNAMES = (
    "Pruitt; Villanueva; Oyelowo; Stansbury; Mehrotra; Gallegos; Hutchins; Nakashima; Brubaker; Tran; Whitlock; "
    "Escobedo; McAllister; Petrakis"
)
_POLICIES = (
    (
        "Attendance",
        "I take attendance every day. You may miss two classes for any reason; each absence after that takes two points off the final average.",
    ),
    (
        "Late assignments",
        "Assignments lose 10% for each calendar day they are late and are not accepted after five days, except with documentation.",
    ),
    (
        "Make-up exams",
        "Make-ups are given only for university-sanctioned absences and must be arranged at least one week in advance.",
    ),
    (
        "Add/Drop and Withdrawal",
        "The last day to drop a course without a W is {drop}. The last day to withdraw with a W is {withdraw}.",
    ),
    (
        "Academic integrity",
        "Cheating and plagiarism are reported to the Office of Student Conduct under the Code of Student Conduct (effective August 1, 2016).",
    ),
    (
        "Recording",
        "Lectures may be recorded only with permission and for your own use; see the Provost's statement of January 9, {year}.",
    ),
    (
        "Accommodations",
        "Students with documented disabilities should register with Disability Services, open Monday-Friday 8:00 am to 4:30 pm, as early in the term as possible.",
    ),
    (
        "Cell phones and laptops",
        "Phones stay in your bag. Laptops may be used for notes in the first two rows only.",
    ),
    (
        "Title IX",
        "Faculty are required to report incidents of sexual misconduct to the Title IX Coordinator. The regulations took effect on April 4, 2011.",
    ),
    (
        "Tutoring",
        "Free tutoring is offered in the Learning Commons, Monday-Thursday 10 am-8 pm and Sunday 2-6 pm, beginning the second week of classes.",
    ),
    (
        "Writing Center",
        "Appointments last 45 minutes and can be made online up to two weeks ahead. Walk-ins are welcome on Wednesdays from 1 to 3.",
    ),
    (
        "Grade disputes",
        "Questions about a grade must be raised in writing no sooner than 24 hours and no later than seven days after the work is returned.",
    ),
    (
        "Incompletes",
        "A grade of I is given only if at least 75% of the work has been completed; it becomes an F after one year.",
    ),
    (
        "Email",
        "Use your university account and put the course number in the subject line. I answer within 24 hours on weekdays.",
    ),
    (
        "Copyright",
        "Slides and handouts are © 2014-{year} by the instructor and may not be shared on commercial sites.",
    ),
    (
        "Weather and closings",
        "If the college closes, check your email by 6:30 am. Work due on a day when we are closed is due at the next class meeting.",
    ),
    (
        "Library",
        "During the term the library is open until midnight, Sunday through Thursday; from {finals} on it stays open around the clock.",
    ),
    ("Syllabus changes", "This syllabus is subject to change. Changes will be announced in class and on the course page."),
    ("Basic needs", "The food pantry in the student union is open Tuesdays and Thursdays, 11 am-2 pm, to anyone with a student ID."),
)  # fmt: skip


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


def _pool(
    subject: Subject,
    institutions: tuple[Institution, ...],
    rooms: str,
    description: str,
    citations: tuple[str, ...],
) -> Pool:
    """A field's words; the works stand in the layouts."""
    return Pool(
        institutions=institutions,
        european=institutions,
        subjects=(subject,),
        given_names=_split(_GIVEN),
        surnames=_split(_SURNAMES),
        rooms=_split(rooms),
        homework=(Series("Homework", "homework", "Homework"),),
        quizzes=(Series("Quiz", "quiz", "Quizzes"),),
        midterms=(Series("Exam", "exam", "Exams"),),
        finals=(Series("Final Exam", "exam", "Final Exam"),),
        papers=(Series("Essay", "paper", "Essays"),),
        projects=(Series("Project", "project", "Project"),),
        talks=(Series("Presentation", "presentation", "Presentation"),),
        paper_topics=("a topic of your choice",),
        no_class=("No class", "NO CLASS"),
        descriptions=(description,),
        policies=_POLICIES,
        citations=citations,
    )


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, _split(topics))


MARKETS = _pool(
    _subject(
        "ECON 2302",
        "Principles of Microeconomics",
        "Scarcity and choice; Opportunity cost; Gains from trade; Supply and demand; Equilibrium; Price ceilings and floors; Elasticity; "
        "Elasticity and revenue; Consumer and producer surplus; Taxes and deadweight loss; International trade; Externalities; "
        "Pollution permits; Public goods and common resources; Production and costs; Short-run cost curves; Long-run costs; "
        "Perfect competition; Entry and exit; Monopoly; Price discrimination; Monopolistic competition; Oligopoly; The prisoner's dilemma; "
        "Labor markets; Discrimination in hiring; Income inequality; Behavioral economics; Health care markets; Wrap-up and review",
    ),
    (*_EASTERN, *_MIDDLE),
    "McCoy Hall 214; Stephens Hall 310; Derrick Hall 227",
    "This course introduces the economic way of thinking: how households and firms make decisions, how those decisions meet in markets, and when markets fail. ECON 2302 satisfies the social science core requirement.",
    (
        "Oleander and Voss, Microeconomics: A Short Course, 4th edition (2017). The third edition is fine.",
        "Access code for the online homework system (bundled with new copies of the book).",
    ),
)
GROWTH = _pool(
    _subject(
        "PSYC 2314",
        "Lifespan Development",
        "Studying change across the lifespan; Genes and prenatal development; Birth and the newborn; Infancy: body and mind; Infancy: attachment; "
        "Early childhood: play and language; Early childhood: self and family; Middle childhood: school and testing; Middle childhood: peers; "
        "Adolescence: body and brain; Adolescence: identity; Emerging adulthood; Middle adulthood; Late adulthood; Death and dying",
    ),
    (*_EASTERN, *_WESTERN),
    "Online (Canvas)",
    "A survey of physical, cognitive and social development from conception to the end of life. The course is fully online and asynchronous; plan on six to nine hours a week.",
    (
        "Halloran, J., Lives in Motion: Development Across the Lifespan (2nd ed., 2016).",
        "Two articles posted on Canvas (Week 5 and Week 11 folders).",
    ),
)
TERMS = _pool(
    _subject(
        "HIT 1110",
        "Medical Terminology for Health Professions",
        "Word parts and rules; The body as a whole; Integumentary system; Skeletal system; Muscular system; Nervous system; Special senses; "
        "Endocrine system; Blood; Lymphatic and immune systems; Cardiovascular system; Respiratory system; Digestive system; Urinary system; "
        "Reproductive systems; Oncology and pharmacology",
    ),
    (*_EASTERN, *_MIDDLE),
    "Online (Brightspace)",
    "Students learn to read, spell, pronounce and use the language of medicine, system by system. No prerequisite.",
    (
        "Dunmore, The Language of Care, 6th ed., with workbook.",
        "A headset with a microphone for the pronunciation recordings.",
    ),
)
MOTION = _pool(
    _subject(
        "PHYS 2211",
        "University Physics I",
        "Units and estimation; Motion in one dimension; Free fall; Vectors; Projectiles; Circular motion; Relative velocity; Newton's first law; "
        "Newton's second law; Newton's third law; Friction; Drag; Work; Kinetic energy; Potential energy; Conservation of energy; Power; "
        "Momentum; Collisions; Center of mass; Rotation; Torque; Rotational energy; Rolling; Angular momentum; Static equilibrium; Elasticity; "
        "Gravitation; Kepler's laws; Fluids at rest; Fluids in motion; Simple harmonic motion; Pendulums; Damping; Waves on a string; Sound; "
        "Standing waves; Beats and Doppler; Temperature; Heat; Ideal gases; Course review",
    ),
    (*_EASTERN, *_WESTERN),
    "Kemp Science 101; Bond Hall 220; Physical Sciences 235",
    "Calculus-based mechanics, waves and heat for students of science and engineering. Corequisite: Calculus I.",
    (
        "Any calculus-based physics text; problems are assigned from Farrow & Lutz, Physics for Engineers.",
        "A scientific calculator. Graphing calculators are not permitted on exams.",
    ),
)
CAMPAIGN = _pool(
    _subject(
        "MKTG 3350",
        "Consumer Behavior",
        "Why study consumers?; Perception; Learning and memory; Motivation; Personality; The self; Attitudes; Persuasion; Decision making; "
        "Choice overload; Buying and disposing; Groups and social media; Income and class; Subcultures; Age and generations; Culture; Rituals; "
        "Diffusion of innovations; Field research; Survey writing; Conjoint analysis; Experiments in stores; Pricing and fairness; Brand loyalty; "
        "Consumer privacy; Dark patterns; Public policy; Review",
    ),
    (*_MIDDLE, *_WESTERN),
    "Mihaylo Hall 3210; Jabs Hall 111; Parks Hall 146",
    "Draws on psychology, sociology and economics to explain how people choose, buy, use and throw away. Teams work for a local client.",
    (
        "Castellan & Roe, Buying: Minds and Markets, 11th edition.",
        "Course packet with six cases (about $26), available from the publisher's site.",
    ),
)
LITERACY = _pool(
    _subject(
        "EDUC 3410",
        "Teaching Reading in the Elementary Grades",
        "What readers do; Oral language; Phonological awareness; Phonics I; Phonics II; Word study; Fluency; Running records; Vocabulary; "
        "Comprehension strategies; Guided reading; Read-alouds; Writing workshop; Conferring with writers; Informational text; Digital texts; "
        "Multilingual learners; Dyslexia and screening; Small-group instruction; Assessment and data; State testing; Families and reading; "
        "Classroom libraries; Culturally sustaining texts; Planning a unit; Centers and choice; Observation debrief; Portfolio workshop; Looking ahead",
    ),
    (*_EASTERN, *_WESTERN),
    "Burnett Hall 024; Edwin Duncan 208; Miller Hall 152",
    "For candidates in the elementary licensure program. Candidates learn how reading develops and practice planning, teaching and assessing lessons. A field placement of 20 hours is required.",
    (
        "Tillman-Reyes, Every Reader, Every Day (Hearthside, 2018).",
        "State English Language Arts Standards, adopted June 2017 (free online).",
    ),
)
NOVELS = _pool(
    _subject(
        "ENGL 2130",
        "American Literature since 1865",
        "Whitman after the war; Dickinson; Twain, Huckleberry Finn, ch. 1-16; Twain, Huckleberry Finn, ch. 17-end; Chesnutt; Crane; Jewett; Gilman; "
        "Wharton; Dunbar and Washington; Du Bois; Frost; Eliot; Cather, My Ántonia, books 1-2; Cather, My Ántonia, books 3-5; Hughes; Hurston; "
        "Larsen, Passing, part 1; Larsen, Passing, parts 2-3; Hemingway; Faulkner; Steinbeck; Brooks and Hayden; O'Connor; Ginsberg; Morrison, Sula, part 1; "
        "Morrison, Sula, part 2; Cisneros; Erdrich; Last thoughts",
    ),
    (*_EASTERN, *_MIDDLE),
    "Flowers Hall 365; Tillinghast 222; Sanford Hall 506",
    "We read fiction and poetry by American writers from Reconstruction to the present and ask what it has meant to call a literature American.",
    (
        "Twain, Adventures of Huckleberry Finn (any edition with notes)",
        "Larsen, Passing; Cather, My Ántonia; Morrison, Sula (paperbacks at the bookstore)",
    ),
)
PODIUM = _pool(
    _subject(
        "COMM 1315",
        "Public Speaking",
        "Why speak in public?; Managing nerves; Listening; Choosing a topic; Analyzing the audience; Finding sources; Citing aloud; Outlining; "
        "Introductions; Conclusions; Language; Delivery; Visual aids; Informing; Reasoning; Fallacies; Evidence; Persuading; Monroe's sequence; "
        "Ethics; Speaking off the cuff; Small groups; Speaking online; Special occasions; Toasts and eulogies; Interviews; Debate basics; Rhetorical criticism; Course wrap-up",
    ),
    (*_MIDDLE, *_EASTERN),
    "Old Main 232; Centennial Hall 1404; Media Center 104",
    "Students prepare, deliver and evaluate speeches. Everyone speaks; nobody is expected to be good at it on the first day.",
    (
        "Farquhar, Speaking Up: A Practical Guide, 3rd ed. (loose-leaf).",
        "A pack of 4x6 index cards.",
    ),
)
SOCIETY = _pool(
    _subject(
        "SOCI 1101",
        "Introduction to Sociology",
        "The sociological imagination; Theory; Research methods; Culture; Socialization; Groups and networks; Deviance; Class; Global inequality; "
        "Race and ethnicity; Gender; Families; Education; Religion; Work and the economy",
    ),
    (*_EASTERN, *_MIDDLE, *_WESTERN),
    "Hart Hall 216; Centennial 2202; Wilson Hall 1-143",
    "An introduction to the study of social life, from a conversation in an elevator to the world economy.",
    (
        "Marchetti & Boone, You and Everyone Else (free online textbook, version of July 2017).",
        "Additional readings are linked on the course page.",
    ),
)
ETHICS = _pool(
    _subject(
        "PHIL 2306",
        "Introduction to Ethics",
        "Relativism; Divine command; Egoism; Utilitarianism; Kant; Social contract; Virtue; Care; Rights; Punishment; War; Animals; Climate; Poverty; The meaning of life",
    ),
    (*_MIDDLE, *_WESTERN),
    "Comal Building 116; Bond Hall 109; Humanities 311",
    "How should we live, and how could we know? We read classic and recent answers slowly and argue about them in good faith.",
    (
        "Plato, Five Dialogues; Mill, Utilitarianism; Kant, Groundwork (any translation).",
        "All other readings are on electronic reserve.",
    ),
)
FORCES = _pool(
    _subject(
        "ENGR 2110",
        "Engineering Statics",
        "Force vectors; Components; Resultants; Particles in equilibrium; Springs and pulleys; Three-dimensional particles; Moments; Cross products; "
        "Couples; Equivalent systems; Distributed loads; Free-body diagrams; Support reactions; Equilibrium in the plane; Equilibrium in space; "
        "Two-force members; Trusses: joints; Trusses: sections; Zero-force members; Frames; Machines; Internal forces; Shear diagrams; Moment diagrams; "
        "Load-shear-moment relations; Cables; Dry friction; Wedges; Belts; Screws; Centroids; Composite bodies; Pappus; Fluid pressure; Area moments; "
        "Parallel axes; Composite areas; Mass moments; Virtual work; Stability; Design of a truss; Review",
    ),
    (*_MIDDLE, *_WESTERN),
    "Roberts Hall 218; Engineering 103; Ingram Hall 2104",
    "Forces, moments and equilibrium of particles, rigid bodies and structures. A grade of C or better is required to continue to Dynamics.",
    (
        "Whitacre and Sole, Statics for Engineers, 14th edition.",
        "Engineering paper, a straightedge and a non-programmable calculator.",
    ),
)
WELFARE = _pool(
    _subject(
        "SOWK 3220",
        "Social Work Practice with Communities",
        "What is a community?; History of macro practice; Values and the code of ethics; Assessing needs and assets; Power and participation; Coalitions; "
        "Organizing; Public meetings; Program planning; Logic models; Budgets and grants; Advocacy and the legislature; Evaluation; Rural communities; Endings and next steps",
    ),
    (*_EASTERN, *_MIDDLE),
    "Encino Hall 138; Leon Levine 330; Burrill Avenue 110",
    "A practice course for juniors in the BSW program, with an emphasis on assessment, planning and advocacy with communities and organizations.",
    (
        "Ostrander, Working with Communities, 5th ed.",
        "National code of ethics (last revised 2017), available free online.",
    ),
)
ORGANISM = _pool(
    _subject(
        "BIOL 1441",
        "Biology for Majors I",
        "Themes of biology; Atoms and bonds; Water; Carbon; Large molecules; Cell structure I; Cell structure II; Membranes; Transport; Energy and enzymes; "
        "Respiration I; Respiration II; Photosynthesis I; Photosynthesis II; Cell signaling; The cell cycle; Meiosis; Mendel; Linkage; Chromosomes; DNA replication; "
        "Transcription; Translation; Gene regulation; Viruses; Biotechnology; Genomes; Development; Evolution of genomes; Semester review",
    ),
    (*_MIDDLE, *_WESTERN),
    "Supple Science 116; Biology Building 234; McCarthy Hall 121",
    "The chemistry of life, cells, energy and genetics for students who plan to major in the life sciences. The lab is part of the course and cannot be taken separately.",
    (
        "Penhallow et al., Foundations of Biology, 12th edition, with online access.",
        "Lab manual (sold only at the campus store), closed-toe shoes and goggles.",
    ),
)
CLAY = _pool(
    _subject(
        "ART 1520",
        "Ceramics I",
        "Safety and tools; Wedging; Pinch; Coil; Slab; Texture; Slips; Centering; Cylinders; Bowls; Trimming; Handles; Lids; Glaze chemistry; Kilns; Exhibition",
    ),
    (*_MIDDLE, *_WESTERN),
    "Ceramics Studio, Haynes 142; Visual Arts 153; Fine Arts 117",
    "Handbuilding, throwing and glazing for beginners.",
    (
        "Clay (25 lb), tool kit and apron: about $70 at the campus store.",
        "No textbook; a sketchbook of at least 8.5 x 11 inches.",
    ),
)
LEDGER = _pool(
    _subject(
        "ACCT 2121",
        "Financial Accounting",
        "Business and its users; The accounting equation; Recording transactions; Adjusting entries; Closing the books; Merchandising; Inventory; Cash and controls; "
        "Receivables; Long-lived assets; Liabilities; Shareholders' equity; Cash flow statement; Ratio analysis",
    ),
    _CANADIAN,
    "Bissett School of Business EB 1018; Rowe 1014; Room 3407, New Westminster Campus",
    "How transactions are recorded and reported under International Financial Reporting Standards, and how the statements are read by investors, lenders and managers.",
    (
        "Kowalchuk and Dhillon, Financial Accounting: Canadian Edition (9th), with WileyPLUS or similar access.",
        "A financial (not graphing) calculator is required on examinations.",
    ),
)
DERIVE = _pool(
    _subject(
        "MATH 2413",
        "Calculus I",
        "Functions; Limits; Limit laws; Continuity; The derivative; Rules; Product and quotient rules; Trigonometric derivatives; Chain rule; Implicit derivatives; "
        "Related rates; Linearization; Extreme values; Mean value theorem; Curve sketching; Optimization; Newton's method; Antiderivatives; Riemann sums; "
        "Fundamental theorem; Substitution; Areas; Volumes; Review",
    ),
    (*_MIDDLE, *_EASTERN),
    "Derr 240; Cowley Hall 156; Walker Hall 103",
    "Limits, derivatives and integrals of functions of one variable. All sections of MATH 2413 use the same homework and take the same exams.",
    (
        "Ravenel, Calculus: Early Transcendentals, 8th ed., with WebAssign access.",
        "TI-30 or similar; no calculators with algebra systems.",
    ),
)
