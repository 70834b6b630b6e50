"""Words that only the second set of layouts uses."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.vocabulary import Institution, Pool, Series, Subject

__all__ = ["AUSTRALIAN", "BRITISH", "COLLEGE", "GERMAN", "MUSIC", "OUTCOMES", "SCIENCE"]


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


_US = (
    Institution("University of Vermont", "uvm.edu", "America/New_York"),
    Institution("Kansas State University", "ksu.edu", "America/Chicago"),
    Institution("University of Iowa", "uiowa.edu", "America/Chicago"),
    Institution("Montana State University", "montana.edu", "America/Denver"),
    Institution("Texas Tech University", "ttu.edu", "America/Chicago"),
    Institution("University of Georgia", "uga.edu", "America/New_York"),
    Institution("Bates College", "bates.edu", "America/New_York"),
    Institution("San Diego State University", "sdsu.edu", "America/Los_Angeles"),
    Institution("University of California, Davis", "ucdavis.edu", "America/Los_Angeles", "quarter"),
    Institution("Portland State University", "pdx.edu", "America/Los_Angeles", "quarter"),
)
_ARTS = (
    _subject(
        "ENVS 214",
        "Landscapes and Livelihoods",
        "Reading a hillside; Commons and enclosures; Grazing rights; Who owns the rain?; Fire as a tool; Soil surveys; Dams revisited; "
        "Timber towns; Fisheries in decline; Field notebooks as evidence; National parks; Mining the West; Pesticides; Wilderness debates; "
        "Farm labor; Climate migration; Carbon markets; Restoration ecology; Urban gardens; Environmental justice; Mapping risk; "
        "Futures workshop; Coastal retreat; Wind and wires",
    ),
    _subject(
        "PHIL 118W",
        "Minds, Machines and Persons",
        "What is a mind?; Descartes on certainty; Behaviourism; Identity theory; Functionalism; The imitation game; Zombies; Qualia; "
        "Intentionality; Personal identity; Memory and the self; Free will; Compatibilism; Responsibility; Extended minds; Animal minds; "
        "Moral machines; Explanation; Trust; The experience machine; Simulated worlds; Grief; Promises; Looking ahead",
    ),
    _subject(
        "HIST 2340",
        "Cities of the Silk Road",
        "Caravans; Samarkand; Paper, ink and empire; Merchants of Sogdia; Dunhuang caves; Coins and credit; Steppe diplomacy; Plague; "
        "Marco Polo, critically; Kashgar; The post-horse system; Silk as money; Translators; Pilgrims; Bazaars; Timur's capital; "
        "Astronomers of Ulugh Beg; Decline?; The Great Game; Railways; Archives and looting; New silk roads; Heritage; Last thoughts",
    ),
    _subject(
        "LING 305",
        "Field Methods in Phonology",
        "Hearing contrasts; Transcription; Recording well; Minimal pairs; Vowel charts; Tone; Syllables; Stress; Alternations; "
        "Rules and orders; Loanwords; Child speech; Working with speakers; Consent; Archiving; Writing grammars; Reduplication; "
        "Harmony; Intonation; Sign phonology; Corpus tools; Visual displays; Debates; Wrap-up",
    ),
    _subject(
        "POLS 347",
        "Comparative Electoral Systems",
        "Why elections?; Plurality rules; Proportional rules; Mixed systems; Thresholds; Duverger reconsidered; Turnout; Ballot design; "
        "Gerrymanders; Campaign money; Polling error; Party primaries; Referendums; Women in parliaments; Electoral violence; "
        "Observers; Coalitions; Presidents; Term limits; Compulsory voting; Diasporas; Online voting; Reform; Review of themes",
    ),
    _subject(
        "ART-H 226",
        "Print, Poster, Page",
        "Woodcuts; Broadsides; Lithography; Color; Type as image; Paris walls; War posters; Propaganda; Bauhaus; Swiss style; Comics; "
        "Zines; Screenprint; Protest; Photomontage; Magazine covers; Book jackets; Museums; Forgery; Curating; Copy shops; "
        "Digital type; Conservation; Open studio",
    ),
)
_STEM = (
    _subject(
        "BIO 231L",
        "Plant Physiology",
        "Water potential; Roots; Xylem; Stomata; Light reactions; Carbon fixation; C4 and CAM; Phloem; Mineral nutrition; Hormones; "
        "Auxin transport; Phototropism; Dormancy; Flowering time; Seeds; Stress; Defense; Symbiosis; Circadian clocks; Growth analysis; "
        "Senescence; Biotechnology; Crops; Synthesis",
    ),
    _subject(
        "PHYS 2210",
        "Waves and Optics",
        "Oscillators; Damping; Resonance; Coupled modes; Strings; Sound; Fourier ideas; Interference; Thin films; Diffraction; Gratings; "
        "Polarization; Lenses; Mirrors; Eyes and cameras; Aberrations; Fibers; Lasers; Holography; Doppler shifts; Dispersion; "
        "Wave packets; Photons; Frontiers",
    ),
    _subject(
        "MATH 308",
        "Linear Algebra with Applications",
        "Systems of equations; Row reduction; Vectors; Span; Independence; Matrix algebra; Inverses; LU; Determinants; Subspaces; Bases; "
        "Rank; Eigenvalues; Diagonalization; Complex eigenvalues; Orthogonality; Projections; Gram-Schmidt; Least squares; "
        "Symmetric matrices; SVD; Markov chains; Networks; Loose ends",
    ),
    _subject(
        "CSE 247",
        "Data Structures in Use",
        "Arrays and costs; Linked lists; Stacks; Queues; Hashing; Trees; Balanced trees; Heaps; Sorting; Graphs; Search; Shortest paths; "
        "Spanning trees; Tries; Amortization; Testing ideas; Memory; Iterators; Caches; Geometric structures; Streams; Persistence; "
        "Concurrency; Odds and ends",
    ),
    _subject(
        "CHEM 3120",
        "Physical Chemistry of Solutions",
        "Gases; First law; Heat capacities; Entropy; Free energy; Chemical potential; Ideal mixtures; Activity; Colligative properties; "
        "Phase diagrams; Equilibrium; Electrolytes; Cells; Kinetics; Mechanisms; Catalysis; Diffusion; Surfaces; Polymers; Colloids; "
        "Spectra; Calorimetry; Membranes; Summary",
    ),
    _subject(
        "GEOG 280",
        "Maps, Satellites and Spatial Data",
        "What maps hide; Projections; Datums; GPS; Vector data; Raster data; Joins; Symbology; Color ramps; Remote sensing; Indices; "
        "Classification; Terrain; Viewsheds; Networks; Interpolation; Uncertainty; Web maps; Story maps; Drones; Privacy; Ethics; "
        "Open data; Gallery",
    ),
)
_POLICIES = (
    (
        "Late submissions",
        "Everybody has two tokens. A token buys 48 hours; after that the mark falls by a third of a letter a day. If something was due on, say, October 12 and reaches me on October 14, that is two days.",
    ),
    (
        "Attendance",
        "I take attendance at 5 past the hour. Three unexplained absences and we need to talk; six and the course cannot be passed.",
    ),
    (
        "Registration deadlines",
        "Courses can be added until {drop}; {withdraw} is the last day to withdraw with a W. The registrar, not I, decides.",
    ),
    (
        "Academic integrity",
        "Read the honor code (adopted 12 April 1991, last amended 6/30/{past}). Every piece of work carries your signature and nobody else's thoughts uncredited.",
    ),
    (
        "Generative AI",
        "You may use such tools to check spelling. Anything more must be declared. The faculty senate statement of February 7, {past} applies.",
    ),
    (
        "Accommodations",
        "If you have a letter from the access office, show it to me in the first week, or whenever you get it.",
    ),
    (
        "Writing help",
        "The Writing Studio takes appointments Sunday-Thursday, 3:00-9:00 pm, and has walk-in hours on Fridays 10-2.",
    ),
    (
        "Title IX",
        "Instructors are responsible employees. Confidential counselors can be reached at 555-0167 day and night.",
    ),
    ("Electronics", "Laptops closed unless we use them. Phones live in your bag."),
    ("Recordings", "Recordings made by the instructor are removed 30 days after the end of term."),
    (
        "Emergencies",
        "If campus closes for weather, check your mail by 7:00 am. In the storm of January {before} we met online.",
    ),
    (
        "Regrading",
        "Ask in writing, not sooner than 24 hours and not later than 7 days after you got the work back.",
    ),
    ("Extra credit", "None. Please do not ask in the last week."),
    (
        "Religious holidays",
        "Tell me by the end of the second week which days you will miss; you will not be penalised.",
    ),
    (
        "Evaluations",
        "You will be asked to evaluate this course online. Your comments from earlier years ({before}, {past}) shaped it.",
    ),
    (
        "Drop-in tutoring",
        "Peer tutors sit in the library atrium Mondays to Thursdays from 6 to 9 pm, beginning in week three.",
    ),
)
COLLEGE = Pool(
    institutions=_US,
    european=(),
    subjects=_ARTS,
    given_names=(
        "Annika",
        "Tobias",
        "Marguerite",
        "Kwame",
        "Leila",
        "Desmond",
        "Ingrid",
        "Rafael",
        "Sunita",
        "Callum",
        "Yolanda",
    ),
    surnames=(
        "Thornquist",
        "Abernathy",
        "Castellanos",
        "Obuya",
        "Featherstone",
        "Niemczyk",
        "Vasquez-Hall",
        "Pemberton",
        "Rao",
        "McAllister",
        "Szabo",
    ),
    rooms=(
        "Old Mill 325",
        "Morse 114",
        "Lecture Hall B",
        "Kalkin Annex 3",
        "Rm. 0.12 Willard",
        "Votey 209",
        "the Seminar House",
    ),
    homework=(
        Series("Reading response", "homework", "Reading responses", ("paper", "reading", "other")),
        Series("Worksheet", "homework", "Worksheets"),
        Series("Field log", "homework", "Field logs", ("lab", "paper", "project", "other")),
        Series("Précis", "homework", "Précis", ("paper", "reading", "other")),
    ),
    quizzes=(
        Series("Map quiz", "quiz", "Map quizzes"),
        Series("Reading check", "quiz", "Reading checks", ("reading", "other", "homework")),
    ),
    midterms=(Series("Hour exam", "exam", "Hour exams"), Series("In-class exam", "exam", "In-class exams")),
    finals=(
        Series("Cumulative final exam", "exam", "Final exam"),
        Series("Final Exam", "exam", "Final Exam"),
    ),
    papers=(
        Series("Short essay", "paper", "Short essays", ("homework",)),
        Series("Source analysis", "paper", "Source analyses", ("homework", "project", "other")),
    ),
    projects=(
        Series("Topic proposal", "project", "Research project", ("paper", "homework", "other")),
        Series("Annotated bibliography", "project", "Research project", ("paper", "homework", "other")),
        Series("Rough draft", "project", "Research project", ("paper", "homework", "other")),
        Series("Research paper", "paper", "Research project", ("project", "homework")),
    ),
    talks=(Series("Poster session", "presentation", "Poster session", ("project", "other")),),
    paper_topics=("one object", "one voice", "one place"),
    no_class=("no class meeting", "NO CLASS", "we do not meet", "class canceled"),
    descriptions=(
        "How do people make a living from a place, and what does the place make of them? This course moves between case studies and theory, and between the library and the field.",
        "The course has two aims: to acquaint you with a body of work that has shaped how scholars argue, and to make you argue better yourself. You will write often, briefly, and with revision.",
        "We proceed from the concrete to the abstract. Each unit opens with a puzzle, develops the tools that it needs, and closes with an application chosen by you.",
        "No single discipline owns these questions. We shall borrow from several, and we shall pay attention to what is lost on the way from one to the next.",
    ),
    policies=_POLICIES,
    citations=(
        "Hale, R. & Ortiz, M. (2016). Arguing from Evidence (4th ed.). New York: Alder Press.",
        "E. Vandermeer, The Patient Observer, Univ. of Chicago Press, 1987 (reissued May 2011).",
        "Quill, S. 'Notes toward a method.' Quarterly Review of Practice 22, no. 4 (Oct. 2004), pp. 310-333.",
        "L. Marchetti, 'The third reading', London Weekly, 9 March 2012, p. 14.",
        "Course packet, available at the copy center from the first day of classes",
    ),
)
SCIENCE = replace(
    COLLEGE,
    subjects=_STEM,
    homework=(
        Series("Problem set", "homework", "Problem sets", short="PS"),
        Series("Homework", "homework", "Homework", short="HW"),
        Series("Exercise sheet", "homework", "Exercise sheets"),
        Series("Notebook", "homework", "Notebooks", ("lab", "project", "other")),
    ),
    quizzes=(
        Series("Concept quiz", "quiz", "Concept quizzes"),
        Series("Quiz", "quiz", "Quizzes"),
    ),
    midterms=(
        Series("Prelim", "exam", "Prelims"),
        Series("Unit test", "exam", "Unit tests", ("quiz",)),
        Series("Midterm exam", "exam", "Midterm exams"),
    ),
    papers=(Series("Lab report", "lab", "Lab reports", ("paper", "homework", "project")),),
    descriptions=(
        "A first course beyond the introductory sequence. We emphasise reasoning from a few principles, estimating before computing, and checking afterwards.",
        "Lectures introduce ideas, recitations practise them, and the written work is where you find out whether you have understood. Plan on nine hours a week.",
        "The course is built around worked examples. Calculus is assumed; so is a willingness to be wrong in public and to fix it.",
    ),
    citations=(
        "Required: Brandvold and Aziz, A Working Introduction, 7th edition (2018), ISBN 978-0-00-000000-2",
        "Recommended: J. Petrosyan, Problems with Hints, Dover reprint of the 1965 edition",
        "On reserve: Laboratory Safety Handbook, rev. 11/2014",
    ),
)
MUSIC = replace(
    COLLEGE,
    subjects=(
        _subject(
            "MUS 3310",
            "Chamber Music and Performance Practice",
            "Sight reading; Intonation; Bowings and breath; Tempo; Ornaments; Haydn; Rehearsal technique; Mozart; Score study; "
            "Leading from within; Schubert; Recording day tips; Brahms; Program notes; Stage manners; Ravel; Memory; Nerves; Bartok; "
            "New music; Page turns; Listening back; Venues; Encore",
        ),
        _subject(
            "THEA 240",
            "Directing for the Stage",
            "What directors do; Reading a play; Given circumstances; Table work; Blocking; Composition; Rhythm; Actors; Space; Light; "
            "Sound; Props; Ensemble; Chekhov scenes; Comedy; Violence on stage; Verse; Devised work; Critique; Notes sessions; "
            "Technical week; Audiences; Revival; Strike",
        ),
    ),
)
OUTCOMES = (
    "describe the central concepts and use them with some precision",
    "evaluate competing explanations of the same evidence",
    "design, carry out and report a small investigation",
    "present findings to an audience that does not already agree",
    "revise in the light of criticism",
    "work responsibly with sources, people and data",
)
_ABROAD_POLICIES = (
    (
        "Extensions",
        "Requests go to the school office before the deadline, never to tutors. Work up to five working days late is capped at the pass mark.",
    ),
    (
        "Academic misconduct",
        "The regulations (version of 1 October 2018) define plagiarism, collusion and contract cheating.",
    ),
    ("Attendance", "Registers are taken. After three absences you will hear from your personal tutor."),
    ("Feedback", "Marks are returned within 15 working days; they are provisional until the board has met."),
    (
        "Support",
        "The wellbeing service is open from 9.30 to 16.00 on weekdays; nightline runs from 20.00 to 8.00.",
    ),
    ("Recordings", "Lectures are recorded and kept until 31 August {year}."),
    ("Questions", "Please use the forum. E-mail is answered on working days, not at weekends."),
)
BRITISH = replace(
    COLLEGE,
    institutions=(
        Institution("University of Bristol", "bristol.ac.uk", "Europe/London", "britain"),
        Institution("University of Glasgow", "glasgow.ac.uk", "Europe/London", "europe"),
        Institution("Durham University", "durham.ac.uk", "Europe/London", "britain"),
    ),
    subjects=(
        _subject(
            "ANCH20047",
            "Sparta: Myth and Evidence",
            "Mirage; Lycurgus; Helots; Upbringing; Women of Sparta; Kings; Warfare; Poetry; Thermopylae; Decline; Reception; Tourism; "
            "Archaeology; Summary",
        ),
        _subject(
            "SOCI31022",
            "Work and Its Discontents",
            "Factory time; Skill; Emotional labour; Gigs; Migration; Unions; Care; Automation; Boredom; Refusal; Futures; Methods; "
            "Policy; Revision",
        ),
    ),
    given_names=("Imogen", "Alasdair", "Fatima", "Gwen", "Piotr", "Niamh", "Hamish"),
    surnames=("Pettigrew", "Llewellyn", "Braithwaite", "Karimi", "Ó Briain", "Strachan", "Underhill"),
    rooms=("Wills 2.14", "Lecture Theatre 3", "Main Building G04", "21 Queen's Road, room 1.9"),
    policies=_ABROAD_POLICIES,
    no_class=("no teaching", "no lecture or seminars"),
)
AUSTRALIAN = replace(
    BRITISH,
    institutions=(
        Institution("Monash University", "monash.edu", "Australia/Melbourne", "australia"),
        Institution("University of Adelaide", "adelaide.edu.au", "Australia/Adelaide", "australia"),
        Institution("University of Queensland", "uq.edu.au", "Australia/Brisbane", "australia"),
    ),
    subjects=(
        _subject(
            "ENVM2003",
            "Catchments and Coasts",
            "Water budgets; Rivers; Estuaries; Dunes; Reefs; Mangroves; Sediment; Nutrients; Salinity; Fire and water; First Nations "
            "knowledge; Planning law; Monitoring; Restoration",
        ),
        _subject(
            "ACCT1101",
            "Accounting for Decisions",
            "Statements; Double entry; Accruals; Inventory; Cash flows; Ratios; Costing; Budgets; Variances; Capital; Ethics; Tax; "
            "Sustainability reports; Revision",
        ),
    ),
    rooms=("Building 8, Room 11.04", "Sir Llew Edwards 217", "Engineering South 1.11", "Horace Lamb 1022"),
)
GERMAN = replace(
    BRITISH,
    institutions=(
        Institution("Universität Leipzig", "uni-leipzig.de", "Europe/Berlin", "germany"),
        Institution("Universität Wien", "univie.ac.at", "Europe/Vienna", "germany"),
        Institution("Universität Göttingen", "uni-goettingen.de", "Europe/Berlin", "germany"),
    ),
    subjects=(
        _subject(
            "INF-2208",
            "Algorithms on Graphs",
            "Basics; Depth-first search; Shortest paths; Flows; Cuts; Matchings; Planarity; Colouring; Trees; Approximation; Random "
            "graphs; Spectra; Treewidth; Streaming; Outlook; Summary",
        ),
        _subject(
            "SOW-117",
            "Sociology of Migration",
            "Terms; Data; Networks; Labour markets; Borders; Families; Language; Citizenship; Schools; Remittances; Cities; Return; "
            "Media; Law; Discussion of results; Outlook",
        ),
    ),
    given_names=("Katharina", "Jürgen", "Sabine", "Emre", "Ulrike", "Matthias"),
    surnames=("Hohenfeld", "Krüger", "Yildiz", "Sonntag", "Weidemann", "Brückner"),
    rooms=("Hörsaal 7", "SR 1.12", "Seminarraum 304", "HS B, Hauptgebäude"),
    no_class=("no lecture", "no session"),
)
