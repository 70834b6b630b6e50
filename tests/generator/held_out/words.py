"""Words that only the held-out templates use: a pool for each kind of place and field."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.vocabulary import Institution, Pool, Series, Subject

__all__ = [
    "ARTS", "AUSTRALIA", "BRITAIN", "CAMPUS", "CANADA", "ENGINEERING", "GERMANY", "LANGUAGE", "LAW", "NURSING", "POOLS",
]  # fmt: skip


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


CAMPUS = Pool(
    institutions=(
        Institution("Vanderbilt University", "vanderbilt.edu", "America/Chicago"),
        Institution("Brown University", "brown.edu", "America/New_York"),
        Institution("University of New Mexico", "unm.edu", "America/Denver"),
        Institution("Tulane University", "tulane.edu", "America/Chicago"),
        Institution("Emory University", "emory.edu", "America/New_York"),
        Institution("Villanova University", "villanova.edu", "America/New_York"),
        Institution("Gonzaga University", "gonzaga.edu", "America/Los_Angeles"),
    ),
    european=(),
    subjects=(
        _subject(
            "GEOL 1040",
            "Earthquakes and Volcanoes",
            "What moves the plates; Rocks under stress; Seismic waves; Locating an epicenter; Magnitude and intensity; Tsunami; "
            "Magma chemistry; Eruption styles; Lava and ash; Lahars; Monitoring; Test drilling in Iceland; Hot spots; Hazard maps; "
            "Building codes; Insurance and risk; Communicating danger; Case: Pinatubo",
        ),
        _subject(
            "ANTH 231",
            "Food, Culture, Power",
            "Eating as a question; Commensality; Sugar; Spice routes; The potato; Kitchens and labor; Taste and class; Famine; "
            "Fasting; Diets; Street food; Seeds and patents; Meat; Milk; Waste; Markets; The final course: dessert; Food futures",
        ),
        _subject(
            "CSCI 340",
            "Databases in Practice",
            "Why databases; The relational model; SQL: selecting; SQL: grouping; Joins; Keys and constraints; Normal forms; Indexes; "
            "Query plans; Transactions; Locking; Recovery logs; Document stores; Graph queries; Replication; Quizzing a query optimizer; "
            "Privacy; Data lakes",
        ),
        _subject(
            "MGMT 4100",
            "Negotiation",
            "Claiming value; Creating value; Preparation; Anchors; Interests; Walking away; Trust; Teams; Agents; Mediation; "
            "Across cultures; Multi-party talks; Emotions; Ethics; Labor disputes; Deadlines as a tactic; Contracts; Reputation",
        ),
        _subject(
            "HIST 2250",
            "The Atlantic in Revolution",
            "Maps of an ocean; Ships and sailors; Sugar islands; Pamphlets; Boston; Committees; Paris; Saint-Domingue; Maroons; "
            "Constitutions; Exiles; Trafalgar; Bolivar; Abolition papers; Memory; Monuments; Archives; Looking back",
        ),
    ),
    given_names=(
        "Ingrid", "Tomas", "Yolanda", "Felix", "Amara", "Dmitri", "Josephine", "Hiro", "Beatriz", "Callum", "Fatima",
    ),
    surnames=(
        "Vasquez", "Oyelaran", "Pemberton", "Nakamura", "Fitzgerald", "Zielinski", "Achebe", "Lund", "Mukherjee", "Quintero",
    ),
    rooms=("Stevenson 4309", "Olin 101", "Sayles 204", "Merrick Bldg. 12B", "Annex C-7", "Dodd Auditorium"),
    homework=(
        Series("Practice Set", "homework", "Practice sets"),
        Series("Journal entry", "homework", "Journal", ("paper",)),
        Series("Discussion post", "homework", "Discussion posts", ("paper", "other")),
        Series("Take-home exercise", "homework", "Take-home exercises"),
    ),
    quizzes=(
        Series("Concept quiz", "quiz", "Concept quizzes"),
        Series("Check-in quiz", "quiz", "Check-in quizzes"),
        Series("Map quiz", "quiz", "Map quizzes"),
    ),
    midterms=(
        Series("Hour exam", "exam", "Hour exams"),
        Series("Unit test", "exam", "Unit tests"),
        Series("In-class exam", "exam", "In-class exams"),
    ),
    finals=(Series("Comprehensive final", "exam", "Comprehensive final"), Series("Final exam", "exam", "Final exam")),
    papers=(
        Series("Reflection paper", "paper", "Reflection papers", ("homework",)),
        Series("Book review", "paper", "Book reviews"),
        Series("Position paper", "paper", "Position papers"),
    ),
    projects=(
        Series("Team charter", "project", "Team project", ("paper", "homework", "other")),
        Series("Interim report", "project", "Team project", ("paper",)),
        Series("Final portfolio", "project", "Team project", ("paper", "homework", "other")),
    ),
    talks=(Series("Team presentation", "presentation", "Team presentation", ("project",)),),
    paper_topics=("a market near you", "one object", "a hazard map", "a letter or a diary", "a contract"),
    no_class=("we do not meet", "NO MEETING", "campus closed", "off"),
    descriptions=(
        "What you will find here is a conversation. Come ready to disagree, to change your mind and to show your working.",
        ("No background is assumed beyond high-school algebra and a willingness to read slowly. Lectures, films and small-group "
        "work alternate. Most weeks ask for six to eight hours of your time outside the room."),
        "Students who finish this course can tell a good argument from a loud one, and can back it up with data.",
    ),
    policies=(
        (
            "Turning things in late",
            ("Two grace days, no questions asked. After that, five points a day: a file due on a Sunday that reaches us on the next "
            "Tuesday has lost ten."),
        ),
        (
            "Example",
            "If something is due 1 March at 17:00 and you upload it on 2 March at 17:01, two days are counted.",
        ),
        ("Calendar of the registrar", "You may add until {drop}. You may leave the course with a W until {withdraw}."),
        ("Evaluations", "Course evaluations will be open during the last two weeks. Please fill yours in."),
        (
            "Your rights",
            "Title IX of the Education Amendments of June 23, 1972 protects everyone here. Reports are confidential.",
        ),
        ("Recordings", "Some lectures were recorded on April 14, 2020; the sound is bad, the content is fine."),
        ("Health rules", "The mask rule of August 16, 2021 has been lifted. Stay at home if you are ill."),
        ("Writing studio", "Tutors wait for you Mon-Thu 10:00 a.m. to 9:00 p.m. and Sun 1:00-6:00 p.m. in the library."),
        ("Artificial intelligence", "Say what you used and how. Undeclared use is treated like any other borrowed text."),
        ("Disputes", "Ask within seven days of getting a grade back, in writing, with reasons."),
        ("Document history", "Version 3. First issued July 1, 2016; fees corrected 12/02/2019. Copyright {year}."),
        ("Keeping of records", "Examination scripts are kept until May 31 of the following year and then destroyed."),
        ("Phones", "Away, please. If you expect an urgent call, sit near the door."),
    ),
    citations=(
        "N. Name, A Reader's Companion (Chicago, May 2012), ch. 4.",
        "Q. Quill & R. Reed, 'Counting again', Proc. of the 9th Conference, 12-15 July 2017, 88-97.",
        "S. Scribe, Letters, vol. 2, ed. of November 1904.",
        "T. Tome (2019, 3 February). Long reads. Daily Sample.",
    ),
)  # fmt: skip

NURSING = replace(
    CAMPUS,
    subjects=(
        _subject(
            "NURS 3120",
            "Adult Health Nursing Practicum",
            "Assessment; Vital signs; Medication safety; Wound care; Fluids; Pain; Oxygenation; Mobility; Nutrition; Diabetes; "
            "Cardiac care; Discharge planning; Family teaching; Ethics at the bedside",
        ),
        _subject(
            "PHTH 612",
            "Clinical Practice II",
            "Gait; Balance; Manual skills; Documentation; Stroke; Spine; Shoulder; Hip and knee; Children; Elders; Aquatics; "
            "Prosthetics; Interprofessional rounds; Reflection",
        ),
    ),
)

LAW = replace(
    CAMPUS,
    subjects=(
        _subject(
            "LAW 7215",
            "Remedies",
            "Rightful position; Consequential harm; Limits on damages; Wrongful death; Punitive awards; Injunctions; Ripeness; "
            "Structural orders; Contempt; Restitution; Constructive trusts; Declaratory relief; Fees; Laches; Settlement; Attorney's papers",
        ),
        _subject(
            "LAWS 6310",
            "Administrative Law",
            "Delegation; Appointment; Removal; Rulemaking; Adjudication; Hearings; Bias; Standards of review; Deference; Standing; "
            "Ripeness; Reviewability; Information acts; Inspections; Privatization; State agencies",
        ),
    ),
)

LANGUAGE = replace(
    CAMPUS,
    subjects=(
        _subject(
            "GRMN 102",
            "Elementary German II",
            "Wohnen; Im Café; Reisen; Berufe; Wetter; Gesundheit; Feste; Medien; Umwelt; Kunst; Märchen; Zukunft",
        ),
        _subject(
            "ITAL 201",
            "Intermediate Italian",
            "La famiglia; La casa; I viaggi; La cucina; La moda; Lo sport; Il cinema; La musica; Le città; La natura; Il lavoro; Le feste",
        ),
    ),
)

ENGINEERING = replace(
    CAMPUS,
    subjects=(
        _subject(
            "EECE 2413",
            "Circuits Laboratory",
            "Bench instruments; Dividers; Bridges; RC transients; RLC resonance; Op-amp basics; Filters; Rectifiers; Regulators; "
            "Oscillators; Sampling; Noise",
        ),
        _subject(
            "MECH 3510",
            "Materials Testing Laboratory",
            "Strain gauges; Tension; Hardness; Impact; Torsion; Fatigue; Creep; Buckling; Heat treatment; Metallography; Polymers; Composites",
        ),
    ),
)

ARTS = replace(
    CAMPUS,
    subjects=(
        _subject(
            "ARTS 2630",
            "Drawing in Space",
            "Wire and line; Paper relief; Found objects; Cast shadow; Room as page; Scale; Repetition; Memory; Sound; Installation",
        ),
        _subject(
            "ARCH 201",
            "Design Studio I",
            "Measure; Section; Threshold; Stair; Light; Roof; Ground; Edge; Program; Presentation drawings",
        ),
    ),
)

BRITAIN = replace(
    CAMPUS,
    institutions=(
        Institution("Durham University", "durham.ac.uk", "Europe/London", "britain"),
        Institution("University of Warwick", "warwick.ac.uk", "Europe/London", "britain"),
        Institution("University of St Andrews", "st-andrews.ac.uk", "Europe/London", "britain"),
    ),
    subjects=(
        _subject(
            "HS2104",
            "Britain and the Sea",
            "Coasts; Harbours; Herring; The Navy; Coal; Emigrants; Lighthouses; Seaside; Oil; Ports today",
        ),
        _subject(
            "PO3411",
            "Comparative Constitutions",
            "What is a constitution?; Codification; Parliaments; Courts; Federalism; Rights; Emergency; Referendums; Amendment; Futures",
        ),
    ),
)

AUSTRALIA = replace(
    CAMPUS,
    institutions=(
        Institution("The University of Queensland", "uq.edu.au", "Australia/Brisbane", "australia"),
        Institution("Monash University", "monash.edu", "Australia/Melbourne", "australia"),
        Institution("The University of Western Australia", "uwa.edu.au", "Australia/Perth", "australia"),
    ),
    subjects=(
        _subject(
            "ENVM2200",
            "Fire and Water in the Landscape",
            "Country and custodians; Rainfall; Rivers; Groundwater; Drought; Fire regimes; Cool burning; Floods; Dams; Reefs; Mining; "
            "Cities; Policy; Review",
        ),
        _subject(
            "ACCT1101",
            "Accounting for Decisions",
            "The balance sheet; Accruals; Cash flow; Inventory; Assets; Debt; Equity; Ratios; Costing; Budgets; Variance; Ethics; Reporting; Review",
        ),
    ),
)

GERMANY = replace(
    CAMPUS,
    institutions=(
        Institution("Universität Leipzig", "uni-leipzig.de", "Europe/Berlin", "germany"),
        Institution("Universität Heidelberg", "uni-heidelberg.de", "Europe/Berlin", "germany"),
        Institution("Technische Universität Dresden", "tu-dresden.de", "Europe/Berlin", "germany"),
    ),
    subjects=(
        _subject(
            "06-001-204",
            "Stadt und Umwelt",
            "Einführung; Was ist Stadt?; Klima; Wasser; Boden; Verkehr; Energie; Wohnen; Grünflächen; Lärm; Abfall; Beteiligung; Planung; Ausblick",
        ),
        _subject(
            "INF-B-310",
            "Algorithmen und Datenstrukturen",
            "Laufzeit; Sortieren; Suchen; Bäume; Hashing; Graphen; Kürzeste Wege; Flüsse; Zeichenketten; Geometrie; Komplexität; "
            "Näherungen; Zufall; Wiederholung",
        ),
    ),
    rooms=("Hörsaal 7", "Seminarraum 3.12", "Raum A 214"),
    given_names=("Katrin", "Jürgen", "Sabine", "Matthias", "Friederike"),
    surnames=("Hoffmann", "Schröder", "Winkler", "Vogel", "Lehmann"),
)

CANADA = replace(
    CAMPUS,
    institutions=(
        Institution("University of Ottawa", "uottawa.ca", "America/Toronto", "canada"),
        Institution("University of Alberta", "ualberta.ca", "America/Edmonton", "canada"),
        Institution("Dalhousie University", "dal.ca", "America/Halifax", "canada"),
    ),
    subjects=(
        _subject(
            "GEG 2301",
            "Cold Regions",
            "Snow; Ice; Permafrost; Glaciers; Tundra; Treeline; Sea ice; Roads on ice; Inuit knowledge; Mines; Parks; Towns; Futures",
        ),
        _subject(
            "SOC 3116",
            "Work and Organizations",
            "Factories; Offices; Unions; Gigs; Care; Time; Skill; Gender; Borders; Algorithms; Burnout; Cooperatives; Retirement",
        ),
    ),
)

POOLS = (CAMPUS, NURSING, LAW, LANGUAGE, ENGINEERING, ARTS, BRITAIN, AUSTRALIA, GERMANY, CANADA)
