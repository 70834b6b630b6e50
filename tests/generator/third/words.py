"""Words that only the third set of layouts uses."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.vocabulary import Institution, Pool, Series, Subject

__all__ = [
    "BUSINESS",
    "CONTINENT",
    "ENGLAND",
    "LAW",
    "LIBERAL",
    "NURSING",
    "QUANTITATIVE",
    "STUDIO",
    "TWO_YEAR",
]


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


_POLICIES = (
    (
        "Late work",
        "Work loses 10% of its value for each day (or part of a day) that it is late, up to three days; after that it is worth nothing. Technical trouble at 11:58 pm is not an excuse.",
    ),
    (
        "Make-up exams",
        "Write to me at least 48 hours before the exam. Exams missed without notice count as zero; documentation must reach the dean's office within 5 business days.",
    ),
    (
        "Add/drop",
        "The add/drop period ends at 5:00 pm on {drop}. The last day to withdraw with a grade of W is {withdraw}. See the academic calendar for refunds.",
    ),
    (
        "Academic honesty",
        "The Code of Student Conduct, as approved by the Board of Trustees on June 17, {before}, applies to everything you do here.",
    ),
    (
        "Artificial intelligence",
        "Tools that write for you are not allowed on exams or drafts. This rule was revised 8/15/{past} and may change again.",
    ),
    (
        "Disability services",
        "Letters should be delivered during the first two weeks. The testing center needs requests 7 days ahead of each exam.",
    ),
    (
        "Incomplete grades",
        "An I must be requested before the last week and turns into an F if the work is not finished by mid-term of the following semester.",
    ),
    (
        "E-mail",
        "I answer within one business day, 9 to 5. Put the course number in the subject line.",
    ),
    (
        "Tutoring",
        "Free tutoring: Learning Commons, Mon-Thu 10 am-8 pm, Fri 10 am-3 pm; online at any hour.",
    ),
    (
        "Credit hours",
        "A three-credit course means three hours in class and six hours of homework a week for fifteen weeks (federal rule, 34 CFR 600.2).",
    ),
    (
        "Mental health",
        "Call or text 988 at any hour. The counseling center offers same-day appointments on weekdays from 8:30 to 4:30.",
    ),
    (
        "Attendance",
        "You may miss two meetings without giving a reason. After the fourth absence your final grade drops by one third of a letter.",
    ),
    (
        "Grade appeals",
        "Appeals must be filed within ten class days of the posting of grades; see Faculty Handbook 4.3.2 (rev. 9/2/{before}).",
    ),
    (
        "Sustainability",
        "Since Spring {before} the department prints nothing it can post.",
    ),
    (
        "Course materials",
        "Recordings of lectures from {past} are on the site for review; they are not a substitute for coming.",
    ),
)
_ISLAND_POLICIES = (
    (
        "Late submission",
        "Five marks are deducted for each working day; nothing is accepted once feedback has gone back to the group.",
    ),
    (
        "Extenuating circumstances",
        "Claims go through the portal, normally before the deadline and never more than seven days after it.",
    ),
    (
        "Good academic practice",
        "See the Regulations for Taught Programmes (Senate, 14 June {before}) and the library's tutorial.",
    ),
    ("Reading list", "The list is kept online; it was last checked on 3/8/{past}."),
    ("Engagement", "Attendance at seminars is registered and reviewed in weeks 4 and 8."),
    ("Representatives", "Each programme elects two; last year's minutes ({past}) are on the noticeboard."),
    ("Recording", "Slides are released the day before; recordings stay available until the end of {year}."),
)
LIBERAL = Pool(
    institutions=(
        Institution("University of Kansas", "ku.edu", "America/Chicago"),
        Institution("Ohio University", "ohio.edu", "America/New_York"),
        Institution("University of Mississippi", "olemiss.edu", "America/Chicago"),
        Institution("Boise State University", "boisestate.edu", "America/Boise"),
        Institution("Skidmore College", "skidmore.edu", "America/New_York"),
        Institution("Grinnell College", "grinnell.edu", "America/Chicago"),
        Institution("University of Hawaii at Manoa", "hawaii.edu", "Pacific/Honolulu"),
        Institution("University of Nevada, Reno", "unr.edu", "America/Los_Angeles"),
    ),
    european=(),
    subjects=(
        _subject(
            "ANTH 2103",
            "Food, Famine and Feast",
            "What is a meal?; Hunger in history; Maize; Sugar roads; Kitchens; Taboo; Gifts and debts; Hospitality; Markets; Milk; "
            "Bread riots; The restaurant; Street food; Salt; Colonial gardens; Rations; School lunches; Obesity debates; Seeds; "
            "Slow food; Labor in the fields; Fasting; Festivals; Meat; Cookbooks as sources; Tomorrow's plate",
        ),
        _subject(
            "ENGL 317",
            "The Short Story Since Poe",
            "Poe's single effect; Hawthorne; Melville at the desk; Chekhov; Chopin; Joyce; Mansfield; Hemingway; Faulkner; Welty; "
            "O'Connor; Borges; Cheever; Baldwin; Paley; Munro; Carver; Kincaid; Lahiri; Saunders; Flash fiction; Linked stories; "
            "Adaptation; Reading aloud; Anthologies; Last sentences",
        ),
        _subject(
            "POSC 455",
            "The Politics of Water",
            "Hydraulic states; Prior appropriation; Dams; The Colorado compact; Aquifers; Cities and pipes; Flint; Bottled water; "
            "Nile diplomacy; Indus treaty; Deltas; Desalination; Privatization; Protest; Tribal rights; Floods; Insurance; Salmon; "
            "Farmers; Bureaucracies; Measurement; Courts; Borders; Futures; Synthesis",
        ),
        _subject(
            "RELG 201",
            "Pilgrimage and Place",
            "Sacred centers; Vows; Santiago; Mecca; Benares; Jerusalem; Shikoku; Relics; Souvenirs; Secular shrines; Graceland; "
            "Walking; Guides and inns; Miracles; Badges; Maps; Gender on the road; Danger; Tourism; Virtual pilgrims; Return; "
            "Landscapes; Ritual theory; Memory; Looking back",
        ),
    ),
    given_names=(
        "Beatrix",
        "Emmanuel",
        "Siobhan",
        "Hiroshi",
        "Paloma",
        "Gideon",
        "Marisol",
        "Anders",
        "Noor",
        "Wendell",
    ),
    surnames=(
        "Okonkwo",
        "Lindqvist",
        "Haverford",
        "Delacroix-Ames",
        "Tanaka",
        "Brannigan",
        "Escobedo",
        "Pruitt",
        "Vanterpool",
        "Zielinski",
    ),
    rooms=("Strong 334", "Bentley Hall 129", "Kuykendall 201", "Library Annex 12", "Ladd 207", "ARH 318"),
    homework=(
        Series("Reading journal", "homework", "Reading journals", ("paper", "reading", "other")),
        Series("Field note", "homework", "Field notes", ("paper", "other", "lab")),
        Series("One-pager", "homework", "One-pagers", ("paper", "other")),
    ),
    quizzes=(Series("Pop quiz", "quiz", "Quizzes"), Series("Terms quiz", "quiz", "Terms quizzes")),
    midterms=(Series("Midterm exam", "exam", "Midterm exams"), Series("Unit exam", "exam", "Unit exams")),
    finals=(
        Series("Final exam", "exam", "Final exam"),
        Series("Final Examination", "exam", "Final Examination"),
    ),
    papers=(
        Series("Analytical essay", "paper", "Analytical essays", ("homework",)),
        Series("Close reading", "paper", "Close readings", ("homework", "reading", "other")),
    ),
    projects=(
        Series("Research question", "project", "Term project", ("paper", "homework", "other")),
        Series("Working bibliography", "project", "Term project", ("paper", "homework", "other")),
        Series("Full draft", "project", "Term project", ("paper", "homework", "other")),
    ),
    talks=(Series("Lightning talk", "presentation", "Lightning talk", ("other",)),),
    paper_topics=("a dish", "a road", "a room"),
    no_class=("no class", "No classes", "class does not meet", "University closed"),
    descriptions=(
        "This seminar asks what we can learn from ordinary things when we look at them slowly. We read scholarship from several disciplines beside novels, films and official papers, and we write every week.",
        "Drawing on cases from four continents, the course introduces the vocabulary of the field and the quarrels that made it. No previous coursework is expected, only curiosity and steady work.",
        "Expect to read about a hundred pages a week and to come ready to talk about them. Lectures give the outline; discussion fills it in.",
    ),
    policies=_POLICIES,
    citations=(
        "Mintz, Sidney W. Tasting Food, Tasting Freedom. Boston: Beacon Press, 1996.",
        "Ramirez, T., & Cole, J. (2019). Writing from sources (9th ed.). Norton. (The 8th edition, 2015, will do.)",
        "Wu, A. 2011. 'Counting what counts.' American Journal of Method 118 (3): 401-22. Published online March 4, 2011.",
        "Course reader, sold at the campus store for $24; last year's version has other page numbers",
    ),
)
QUANTITATIVE = replace(
    LIBERAL,
    subjects=(
        _subject(
            "MATH 242",
            "Calculus and Analytic Geometry II",
            "Areas between curves; Volumes; Work; Average value; Integration by parts; Trigonometric integrals; Substitution; "
            "Partial fractions; Improper integrals; Arc length; Surfaces of revolution; Sequences; Series; The integral test; "
            "Comparison; Alternating series; Ratio and root tests; Power series; Taylor series; Error bounds; Parametric curves; "
            "Polar coordinates; Conics; Differential equations; Separable equations; Direction fields; Modeling; Catching up",
        ),
        _subject(
            "STA 256",
            "Introduction to Data Science",
            "Hello, data; Grammar of graphics; Wrangling; Joins; Pivoting; Types; Importing; Scraping; Functions; Iteration; "
            "Ethics; Simulation; Bootstrap; Linear models; Many predictors; Interactions; Logistic models; Prediction; Validation; "
            "Text as data; Maps; Shiny things; Reproducibility; Version control; Communication; Wrap-up",
        ),
        _subject(
            "CSCI 3410",
            "Database Systems",
            "The relational model; Algebra; SQL basics; Nested queries; Constraints; Views; Entity-relationship design; Normal forms; "
            "Storage; B+ trees; Hash indexes; Query plans; Join algorithms; Optimizers; Transactions; Locking; Recovery; Logs; "
            "Replication; Key-value stores; Columns; Graph queries; Vector search; Security; Provenance; Wrap-up",
        ),
        _subject(
            "PHYS 171",
            "Mechanics for Scientists",
            "Units; Kinematics; Vectors; Projectiles; Newton's laws; Friction; Circular motion; Work and energy; Potential energy; "
            "Momentum; Collisions; Rotation; Torque; Angular momentum; Statics; Gravitation; Orbits; Oscillations; Pendulums; Waves; "
            "Fluids; Heat; Gases; Entropy; Relativity, a glimpse; Summing up",
        ),
    ),
    homework=(
        Series("Homework", "homework", "Homework", short="HW"),
        Series("WeBWorK set", "homework", "WeBWorK sets"),
        Series("Problem set", "homework", "Problem sets", short="PS"),
    ),
    descriptions=(
        "The second course of a three-semester sequence. We want you to compute fluently, but above all to know what you are computing and why.",
        "Lectures are recorded, labs are not. You will learn the tools by using them on data that somebody cares about.",
        "Topics follow the textbook closely. Mathematics is learned by doing it: set aside eight hours a week.",
    ),
    citations=(
        "Stewart and Watanabe, Early Transcendentals, 8e (ISBN 978-1-111-11111-1); the 7th edition (2012) is fine",
        "Wickham-Hale, Data in Practice, 2nd ed. (released July 2023), free online",
        "Halloran, A Problem Book, 1974; problems marked with 5/10 stars are optional",
    ),
)
LAW = replace(
    LIBERAL,
    institutions=(
        Institution("University of Richmond", "richmond.edu", "America/New_York"),
        Institution("University of Arkansas", "uark.edu", "America/Chicago"),
        Institution("Drake University", "drake.edu", "America/Chicago"),
    ),
    subjects=(
        _subject(
            "LAW 5203",
            "Contracts I",
            "What is a promise?; Offer; Acceptance; The mailbox rule; Option contracts; Consideration; Past consideration; "
            "Reliance; Unjust enrichment; The statute of frauds; Interpretation; Parol evidence; Implied terms; Good faith; "
            "Warranties; Capacity; Duress; Misrepresentation; Unconscionability; Mistake; Impracticability; Conditions; Breach; "
            "Damages; Mitigation; Liquidated damages; Third parties; Review",
        ),
        _subject(
            "LAWS 617",
            "Evidence",
            "Relevance; Rule 403; Character; Habit; Similar acts; Compromise offers; Insurance; Witnesses; Impeachment; Prior "
            "statements; Hearsay defined; Admissions; Excited utterances; Business records; Public records; Residual exception; "
            "Confrontation; Opinions; Experts; Daubert hearings; Authentication; Best evidence; Privilege; Spousal privilege; "
            "Judicial notice; Presumptions; Objections; Review",
        ),
    ),
    rooms=("Moot Court Room", "Cartwright Hall 213", "Law 101", "Room B-22"),
    citations=(
        "Farrow & Bloom, Cases and Materials on Obligations (11th ed. 2020)",
        "Selected Statutes and Restatements, 2023 edition (any edition since 2018 will serve)",
    ),
    descriptions=(
        "A first course in private ordering. Read every case twice, brief it once, and be ready to be called on.",
        "We study rules by arguing about how they should come out. Cold calls are made at random from a deck of cards.",
    ),
)
NURSING = replace(
    LIBERAL,
    institutions=(
        Institution("University of Wyoming", "uwyo.edu", "America/Denver"),
        Institution("Indiana State University", "indstate.edu", "America/Indiana/Indianapolis"),
        Institution("University of Memphis", "memphis.edu", "America/Chicago"),
    ),
    subjects=(
        _subject(
            "NURS 3320",
            "Adult Health Nursing I",
            "Perioperative care; Fluids and electrolytes; Pain; Hypertension; Heart failure; Dysrhythmias; COPD and asthma; Diabetes; "
            "Renal disorders; Hepatic disorders; Fractures; Wounds; Sepsis; Oncology; Palliative care; Community follow-up",
        ),
        _subject(
            "NUR 242",
            "Maternal and Newborn Care",
            "Family-centered care; Conception; Prenatal visits; Nutrition; High-risk pregnancy; Labor stages; Fetal monitoring; "
            "Analgesia; Cesarean birth; Postpartum; Lactation; The newborn; Preterm infants; Loss and grief; Contraception; Policy",
        ),
    ),
    rooms=("Health Sciences 210", "Sim Lab B", "Nursing Building 115"),
    citations=(
        "Ignatius & Workley, Medical-Surgical Nursing, 10th ed. (2021). ISBN 978-0-323-00000-0",
        "Publication Manual, 7th ed. (2020)",
    ),
    descriptions=(
        "Builds on fundamentals and pharmacology. Theory hours: 45. Clinical hours: 90. A 76% exam average is needed to pass.",
    ),
)
TWO_YEAR = replace(
    LIBERAL,
    institutions=(
        Institution("Lansing Community College", "lcc.edu", "America/Detroit"),
        Institution("Pima Community College", "pima.edu", "America/Phoenix"),
        Institution("Central Piedmont Community College", "cpcc.edu", "America/New_York"),
        Institution("Austin Community College", "austincc.edu", "America/Chicago"),
    ),
    subjects=(
        _subject(
            "PSY-150",
            "General Psychology",
            "History and methods; The brain; Sensation; Consciousness; Learning; Memory; Language; Intelligence; Motivation; "
            "Development; Stress and health; Personality; Social behavior; Disorders; Therapies; Review",
        ),
        _subject(
            "BUS 101",
            "Introduction to Business",
            "The business environment; Ethics; Global markets; Forms of ownership; Entrepreneurs; Management; Teams; Operations; "
            "Human resources; Labor relations; Marketing; Pricing; Accounting; Banking; Securities; Review",
        ),
    ),
    rooms=("Building D, Room 117", "Levine II 2104", "HLC 1.1302"),
    citations=(
        "OpenStax, Psychology 2e (April 22, 2020), free",
        "Access code for the publisher's site, any vendor",
    ),
    descriptions=(
        "This course surveys the field and prepares students for further study. It satisfies three credits of the general education core.",
    ),
)
BUSINESS = replace(
    LIBERAL,
    institutions=(
        Institution("Babson College", "babson.edu", "America/New_York"),
        Institution("University of Denver", "du.edu", "America/Denver"),
        Institution("Southern Methodist University", "smu.edu", "America/Chicago"),
    ),
    subjects=(
        _subject(
            "MGMT 6640",
            "Negotiation and Conflict Resolution",
            "Bargaining basics; Reservation prices; Anchors; Creating value; Ethics at the table; Emotions; Power; Coalitions; "
            "Agents; Teams; Culture; Auctions; Disputes; Mediation; Difficult conversations; Multiparty deals; Job offers; "
            "Virtual negotiation; Deal design; Contracts; Reputation; Repairing trust; Crisis; Gender; Debrief; Where next",
        ),
        _subject(
            "MKT 470",
            "Brand Strategy",
            "What is a brand?; Equity; Positioning; Segments; Insight; Architecture; Extensions; Naming; Identity systems; Packaging; "
            "Price and prestige; Channels; Private labels; Sponsorship; Influencers; Metrics; Tracking studies; Crisis; Rebranding; "
            "Cities as brands; Nonprofits; Startups; Valuation; Law; Portfolio pruning; The last word",
        ),
    ),
    rooms=("Olin 120", "Malloy 202", "Crow 282", "Daniels 335"),
    citations=("Case packet (HBP link on the site, about $48)", "G. Thorne, Deals That Hold, 2nd ed., 2017"),
)
STUDIO = replace(
    LIBERAL,
    institutions=(
        Institution("Auburn University", "auburn.edu", "America/Chicago"),
        Institution("Syracuse University", "syr.edu", "America/New_York"),
        Institution("Woodbury University", "woodbury.edu", "America/Los_Angeles"),
    ),
    subjects=(
        _subject(
            "ARCH 3010",
            "Studio V: Housing on the River",
            "Site visit; Precedents; Section drawing; Massing; Thresholds; Stairs; Daylight; Structure grid; Plan types; Courtyards; "
            "Facade; Details; Flood lines; Codes; Landscape; Material tests; Large models; Rendering; Diagrams; Layout; Rehearsal; "
            "Photography of models; Boards; Storytelling; Exit talks; Clean-up",
        ),
        _subject(
            "IND 220",
            "Product Design Studio",
            "Looking; Sketch marathons; Users; Interviews; Foam; Hinges; Ergonomics; Color, material, finish; Sheet metal; Joints; "
            "Mock-ups; Testing; Iteration; Electronics; Sound; Packaging; Repair; Life cycles; Costing; Drawings; Presenting; "
            "Portfolio pages; Video; Critique; Reflection; Clean-up",
        ),
    ),
    rooms=("Dudley 312", "Slocum 405", "The Shop", "Studio 2"),
    citations=("Ching-Morrow, Form and Order, 4th ed., 2015", "Pallas, The Thinking Hand (2009), excerpts"),
    descriptions=(
        "A six-credit studio. Most of the learning happens at the desk and on the wall; be there, with work, every time.",
    ),
)
ENGLAND = replace(
    LIBERAL,
    institutions=(
        Institution("University of Exeter", "exeter.ac.uk", "Europe/London", "britain"),
        Institution("Lancaster University", "lancaster.ac.uk", "Europe/London", "britain"),
        Institution("University of Sheffield", "sheffield.ac.uk", "Europe/London", "britain"),
    ),
    subjects=(
        _subject(
            "GEO2317",
            "Hazards and Resilience",
            "Risk and hazard; Earthquakes; Volcanoes; Floods; Drought; Landslides; Warning systems; Insurance; Recovery; Cities; "
            "Heatwaves; Governance",
        ),
        _subject(
            "ECNM20014",
            "Economics of the Welfare State",
            "Why welfare?; Pensions; Health; Education; Housing; Families; Unemployment; Disability; Inequality; Devolution; Reform; "
            "Overview",
        ),
    ),
    given_names=("Rosalind", "Duncan", "Parveen", "Ffion", "Tomasz", "Clementine"),
    surnames=("Ashdown", "MacLeish", "Chaudhry", "Prosser", "Whitcombe", "Nowicka"),
    rooms=("Newman Blue", "Bowland North Seminar Room 14", "Hicks LT7", "Amory 128"),
    no_class=("no teaching", "no classes", "independent study"),
    policies=_ISLAND_POLICIES,
    citations=(
        "Twigg-Hart, M. (2015) Living with Risk, 3rd edn. London: Routledge.",
        "Office for Statistics (2019) 'Annual bulletin', released 24 September 2019.",
    ),
    descriptions=(
        "The module looks at how societies live with uncertainty. It is taught by a weekly lecture and a fortnightly seminar.",
    ),
)
CONTINENT = replace(
    ENGLAND,
    institutions=(
        Institution("Universität Mannheim", "uni-mannheim.de", "Europe/Berlin", "germany"),
        Institution("Universität Potsdam", "uni-potsdam.de", "Europe/Berlin", "germany"),
        Institution("Universität Bremen", "uni-bremen.de", "Europe/Berlin", "germany"),
    ),
    subjects=(
        _subject(
            "POL-M-31",
            "European Party Systems",
            "Organisational matters; Cleavages; Families of parties; Members; Money; Manifestos; Populism; Greens; Regions; "
            "Cabinets; The European Parliament; Media; Voters on the move; Methods workshop; Results; Closing session",
        ),
        _subject(
            "KoWi 204",
            "Media and Memory",
            "Organisational matters; Collective memory; Archives; Photography; Radio voices; Television events; Museums; "
            "Monuments; Film; Games; Social media; Oblivion; Trauma; Digital heritage; Group results; Closing session",
        ),
    ),
    given_names=("Annette", "Burkhard", "Meltem", "Holger", "Friederike", "Jens"),
    surnames=("Oberländer", "Falkenhagen", "Demir", "Rüdiger", "Steinbrecher", "Quandt"),
    rooms=("B6, 23-25, A 101", "3.06.S12", "GW2 B1400"),
    no_class=("no session", "no class"),
    citations=(
        "Bergmann-Iversen, L. (2018): Lines of Conflict. Wiesbaden, 3rd ed.",
        "Handbuch der Methoden (2011), pp. 30-55, in the digital reserve (Semesterapparat)",
    ),
    descriptions=(
        "The seminar reads recent research in English. Participants take over a short presentation and write a paper.",
    ),
)
