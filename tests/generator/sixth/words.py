"""Words that only the sixth set of layouts uses."""

from __future__ import annotations

from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.vocabulary import Institution, Pool, Series, Subject

__all__ = ["BENCH", "BRIDGE", "EAST", "LETTERS", "TRADE"]

_ANY: tuple[ItemKind, ...] = ("paper", "homework", "project", "other")


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


_RULES = (
    (
        "Tardy work",
        "A third of a letter for each day. Nothing is taken once I have returned the set, which I do within 7-10 days.",
    ),
    (
        "If you miss a test",
        "See me before, not after. I give one replacement test, in my office, on a Friday from 2 to 3:15.",
    ),
    (
        "Schedule adjustment",
        "Sections may be changed through {drop}. A course dropped by {withdraw} shows as W on the transcript.",
    ),
    (
        "Honesty",
        "You signed the pledge when you came (text of September 21, {before}). It covers homework as well as tests.",
    ),
    (
        "Chatbots",
        "Name the tool, the date and the prompt, as in: prompt of 2/12. Faculty council will vote again; its rule of 5/6/{past} stands for now.",
    ),
    (
        "Accommodations",
        "Bring me the letter early. The access office (Annex 2-11, ext. 4415) is open 8-12 and 1-5.",
    ),
    (
        "Being present",
        "You may miss two meetings. After six absences the dean is told; in {past} that happened to one student.",
    ),
    (
        "Reaching me",
        "Best by mail. I read it at 7 a.m. and at 4 p.m., not on Sundays.",
    ),
    (
        "Tutoring",
        "The learning commons has drop-in tutors Sunday to Thursday 6-10 p.m.; it has been free since October {before}.",
    ),
    (
        "Second readings",
        "Ask in writing no later than a week after you got the work back; a colleague will read it blind.",
    ),
    (
        "Phones and recorders",
        "Off and away, by vote of the class of {past}. Exceptions need a form (rev. 3/11/{before}).",
    ),
    (
        "Snow and storms",
        "On January 30, {past} we lost a day and made it up in reading period. Listen to the campus line, 555-0142.",
    ),
    (
        "Health",
        "The clinic takes walk-ins 9-11:30. For the night nurse dial 555-0163; in danger dial 911 or 988.",
    ),
    (
        "Family duties",
        "Small children are welcome in a pinch. The lactation room is Annex 1-04 (code 2-4-6).",
    ),
    (
        "Changes",
        "I may change this document; version 1.3 was written in July {past}. Changes are announced a week ahead.",
    ),
)
_ABROAD_RULES = (
    ("Attendance", "Two thirds of all classes are needed to be admitted to the examination."),
    ("Academic conduct", "The declaration of the Senate of 4 May {before} must be signed once a year."),
    ("Enrolment", "Enrolment can be changed up to {drop}; later, and up to {withdraw}, with a form only."),
    ("Languages", "Answers may be in English only. Dictionaries without notes are allowed."),
    ("Feedback", "Students' comments of {past} have led to more examples and fewer slides."),
    ("Equipment", "A laptop is useful; 12 can be borrowed from the service desk on level 3."),
)
LETTERS = Pool(
    institutions=(
        Institution("University of Tennessee, Knoxville", "utk.edu", "America/New_York"),
        Institution("Macalester College", "macalester.edu", "America/Chicago"),
        Institution("Colgate University", "colgate.edu", "America/New_York"),
        Institution("Whitman College", "whitman.edu", "America/Los_Angeles"),
        Institution("University of Missouri", "missouri.edu", "America/Chicago"),
        Institution("Rutgers University", "rutgers.edu", "America/New_York"),
        Institution("University of Texas at El Paso", "utep.edu", "America/Denver"),
        Institution("Spelman College", "spelman.edu", "America/New_York"),
    ),
    european=(),
    subjects=(
        _subject(
            "ENGL 3730",
            "The Novel and the Newspaper",
            "Serial fiction; Who reads at breakfast?; Gossip; Letters to the editor; Plots by installment; Crime columns; Detectives; "
            "War correspondents; Sketches; Realism; Advertisements; Obituaries; The city desk; Muckrakers; Sports pages; Comic strips; "
            "Modernism; Headlines; Radio; Paperbacks; New Journalism; Test cases in libel; Confession; Collage; Archives; Podcasts; Endings; "
            "Paper and pixels",
        ),
        _subject(
            "PHIL 255",
            "Promises, Lies and Trust",
            "Keeping one's word; Hume; Kant on lying; White lies; Oaths; Contracts; Gratitude; Forgiveness; Testimony; Experts; Bluffing; "
            "Politeness; Self-deception; Secrets; Spies; Advertising; Medicine; Vows; Loyalty; Friendship; Betrayal; Institutions; Money; "
            "Robots; Reputation; Repair; Hypocrisy; Final words on words",
        ),
        _subject(
            "ANTH 317",
            "Islands and Empires",
            "What is an island?; Canoes; Navigation; First contacts; Spices; Missionaries; Plantations; Whaling; Strikes; Malaria; Ports of call; "
            "Kinship; Gifts; Cargo; Tourists; Bases; Bombs; Votes; Migration; Remittances; Language; Tattoos; Museums; Rising seas; Sovereignty; "
            "Passports; Fieldwork; Returning",
        ),
        _subject(
            "ARTH 206",
            "Painting in the Low Countries",
            "Materials; Altarpieces; Van Eyck; Donors; Guilds; Bosch; Markets; Prints; Bruegel; Iconoclasm; Rubens; Workshops; Portraits; "
            "Group portraits; Still life; Tulips; Landscapes; Seascapes; Light; Vermeer; Rembrandt; Collectors; Forgeries; Restoration; "
            "Restitution; Labels; Looking again; Legacy",
        ),
    ),
    given_names=_split(
        "Leocadia; Winston; Anneliese; Tomasz; Bernadette; Kwame; Delphine; Rafael; Ursula; Mortimer; Yolanda; Casper"
    ),
    surnames=_split(
        "Abercrombie; Zwicky; Olawale; Fairbrother; Montesinos; Ledoux; Wetherell; Kaminski; Tollefson; Birdsong; Espinoza; Hargrove"
    ),
    rooms=_split("Humanities 109; Old Main 003; Lathrop 210; Maxey 142; Tate 22; Murray 301; Giles 4"),
    homework=(Series("Reading response", "homework", "Reading responses", ("paper", "other")),),
    quizzes=(Series("Passage quiz", "quiz", "Passage quizzes"),),
    midterms=(Series("Midterm", "exam", "Midterm"),),
    finals=(Series("Final examination", "exam", "Final examination"), Series("Final", "exam", "Final")),
    papers=(Series("Close reading", "paper", "Close readings", ("homework", "other")),),
    projects=(
        Series("Exhibit plan", "project", "Exhibit", _ANY),
        Series("Exhibit", "project", "Exhibit", _ANY),
    ),
    talks=(Series("Recitation", "presentation", "Recitation", ("other",)),),
    paper_topics=("a column", "a promise", "a map"),
    no_class=("no class", "we do not meet", "class canceled", "holiday, no class"),
    descriptions=(
        "We shall read slowly and argue quickly. Each meeting begins with a page that one of you reads aloud and ends with a question that nobody has answered.",
        "A lecture course with much discussion, open to everyone who can read forty pages between two meetings.",
        "What did people know, and how did they come to know it? We follow one thread through six centuries, with stops.",
    ),
    policies=_RULES,
    citations=(
        "Gansevoort, P. Reading Backwards. Tern Press, 2009 (the edition of March 2003 will do)",
        "A packet from the department office, 168 pp., $12.25, cash only",
        "Mbatha and Lysne, eds., Sources and Echoes, 3d ed., 1987",
        "Any edition of the plays with line numbers",
    ),
)
BENCH = replace(
    LETTERS,
    institutions=(
        Institution("Clarkson University", "clarkson.edu", "America/New_York"),
        Institution("University of Akron", "uakron.edu", "America/New_York"),
        Institution("South Dakota State University", "sdstate.edu", "America/Chicago"),
        Institution("New Mexico Tech", "nmt.edu", "America/Denver"),
        Institution("University of California, Riverside", "ucr.edu", "America/Los_Angeles", "quarter"),
        Institution("Case Western Reserve University", "case.edu", "America/New_York"),
        Institution("University of Oklahoma", "ou.edu", "America/Chicago"),
    ),
    subjects=(
        _subject(
            "CHEM 2210",
            "Quantitative Analysis",
            "Measurement; Errors; Statistics; Calibration; Equilibrium; Activity; Acids and bases; Buffers; Titration curves; EDTA; "
            "Precipitation; Electrodes; Redox; Potentiometry; Coulometry; Beer's law; Spectrometers; Fluorescence; Atomic lines; Masses; "
            "Separations; Gas columns; Liquid columns; Electrophoresis; Sampling; Standards; Quality control; Testing a water supply",
        ),
        _subject(
            "PHYS 331",
            "Thermal Physics",
            "Temperature; Ideal gases; Work; Heat capacities; Rates; Two-state systems; Einstein solids; Large numbers; Entropy; Mixing; "
            "Pressure and potential; Engines; Refrigerators; Free energy; Phases; Clapeyron; Van der Waals; Solutions; Boltzmann; Averages; "
            "Equipartition; Speeds; Partition functions; Photons; Debye; Fermions; Bosons; Magnets",
        ),
        _subject(
            "CSCI 3410",
            "Networks and Protocols",
            "What is a packet?; Layers; Sockets; Names; Mail; The web; Caches; Streaming; Transport; Checksums; Windows; Congestion; Fairness; "
            "Routers; Addresses; Subnets; Routing; BGP; Links; Collisions; Switches; Wireless; Mobility; Keys; Certificates; Firewalls; "
            "Testing at scale; Data centers",
        ),
        _subject(
            "GEOL 2050",
            "Rocks, Rivers and Ice",
            "Deep time; Minerals; Magma; Ash; Weathering; Soils; Sand; Mud; Carbonates; Folds; Faults; Maps; Sections; Slopes; Streams; "
            "Floods; Groundwater; Karst; Glaciers; Moraines; Loess; Permafrost; Coasts; Deserts; Dating methods; Ice cores; Climate; Resources",
        ),
    ),
    rooms=_split("Snell 213; Ayer 107; Crothers 314; Workman 117; Pierce 2355; Rockefeller 301; Nielsen 170"),
    homework=(Series("Problem assignment", "homework", "Problem assignments"),),
    projects=(
        Series("Design memo", "project", "Design", _ANY),
        Series("Design report", "project", "Design", _ANY),
    ),
    descriptions=(
        "The second course of the sequence. You will measure, model and estimate, in that order, and say how far you trust the result.",
        "For majors and anyone who likes to take things apart. Three hours of lecture and as many of homework for each of them.",
    ),
    citations=(
        "Haldane and Ruiz, Foundations, 9th ed. (the 8th, of 2012, has other problem numbers)",
        "Bound notebook, 100 sheets, quadrille",
        "Safety glasses marked Z87.1 and a calculator without memory",
        "Obermeyer, Tables and Data, April 2014, on reserve for 2 hours",
    ),
)
TRADE = replace(
    LETTERS,
    institutions=(
        Institution("Wayne State University", "wayne.edu", "America/Detroit"),
        Institution("University of Toledo", "utoledo.edu", "America/New_York"),
        Institution("University of Texas at Dallas", "utdallas.edu", "America/Chicago"),
        Institution("Golden Gate University", "ggu.edu", "America/Los_Angeles"),
        Institution("Regis University", "regis.edu", "America/Denver"),
        Institution("Nova Southeastern University", "nova.edu", "America/New_York"),
    ),
    subjects=(
        _subject(
            "MGMT 7340",
            "Managing Projects",
            "What is a project?; Charters; Sponsors; Scope; Work breakdown; Estimates; Networks; Critical path; Buffers; Budgets; Risk; "
            "Contracts; Suppliers; Teams; Conflict; Tracking; Earned value; Quality; Change; Communication; Portfolios; Agile methods; "
            "Closing; Lessons; Ethics; Failures; Recovery; Careers",
        ),
        _subject(
            "HLTH 5120",
            "Community Health Planning",
            "Why plan?; Communities; Counting; Registers; Surveys; Priorities; Models; Partners; Schools; Workplaces; Clinics; Media; "
            "Budgets; Grants; Staffing; Pilots; Screening tests; Equity; Rural places; Older people; Youth; Outbreaks; Evaluation; "
            "Reports; Advocacy; Sustaining; Exit plans; Review of cases",
        ),
        _subject(
            "LIBS 6030",
            "Organizing Information",
            "Lists; Catalogs; Names; Subjects; Classification; Dewey; Facets; Thesauri; Metadata; Dublin Core; Records; Archives; Finding aids; "
            "Images; Maps; Music; Linked data; Search; Usability; Tagging; Identity; Privacy; Bias; Preservation; Formats; Policy; Futures; Practice",
        ),
    ),
    rooms=_split("Prentis 102; Stranahan 4; JSOM 2.714; Mission 3209; Main Hall 205; Carl DeSantis 1054"),
    homework=(Series("Brief", "homework", "Briefs", ("paper", "other")),),
    descriptions=(
        "Taught by people who do it for a living. Expect to plan something real for somebody who will use it.",
        "A graduate course for working adults: little theory, many cases, one long project.",
    ),
    citations=(
        "Fenwick-Lao, Getting There, 5th ed., Quayside, 2016",
        "Simulation license ($39), from the bookstore; the license of Spring 2015 has expired",
    ),
)
BRIDGE = replace(
    LETTERS,
    institutions=(
        Institution("Bilkent University", "bilkent.edu.tr", "Europe/Istanbul", "europe"),
        Institution("Central European University", "ceu.edu", "Europe/Vienna", "europe"),
        Institution("IE University", "ie.edu", "Europe/Madrid", "europe"),
        Institution("Charles University", "cuni.cz", "Europe/Prague", "europe"),
    ),
    given_names=_split("Zeynep; Gábor; Inés; Pavel; Katalin; Emre"),
    surnames=_split("Kaplan; Szentgyörgyi; Echevarría; Novotny; Balogh; Toprak"),
    rooms=_split("B-204; QS A-214; Tower 12.03; Jinonice 1037"),
    no_class=("no class", "no classes"),
    policies=_ABROAD_RULES,
    descriptions=(
        "An elective of 6 ECTS in English. Lectures set the questions, seminars answer some of them.",
    ),
    citations=("Marosi & Tekin, Reader, 2011 (reprinted 10.2.2017)", "Selected articles, on the server"),
)
EAST = replace(
    BENCH,
    institutions=(
        Institution("Kyushu University", "kyushu-u.ac.jp", "Asia/Tokyo", "europe"),
        Institution("Waseda University", "waseda.jp", "Asia/Tokyo", "europe"),
        Institution("Seoul National University", "snu.ac.kr", "Asia/Seoul", "europe"),
        Institution("National Taiwan University", "ntu.edu.tw", "Asia/Taipei", "europe"),
    ),
    given_names=_split("Haruka; Kenji; Minseo; Wei-Ting; Sachiko; Jihoon"),
    surnames=_split("Yoshinaga; Matsubara; Kwon; Hsieh; Ogawa; Baek"),
    rooms=_split("Center Zone 2305; Bldg. 22-502; 500-L303; Common 201"),
    no_class=("no class", "no lecture"),
    policies=_ABROAD_RULES,
    descriptions=("Two credits. Offered in English for exchange students and for all faculties.",),
    citations=("Handouts are distributed in class", "Recommended: Morikawa, An Outline, 2010/04"),
)
