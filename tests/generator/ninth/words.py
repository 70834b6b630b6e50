"""Words that only the ninth set of layouts uses: eight fields, in four countries; the rest is the sixth's."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.sixth.words import BENCH, BRIDGE, LETTERS, TRADE
from tests.generator.vocabulary import Institution, Subject

__all__ = [
    "ARCHIVE",
    "BEAMS",
    "CASES",
    "COMMON_LAW",
    "IDIOM",
    "LEDGER",
    "ORGANIC",
    "STAVE",
    "WARD",
    "WARD_NORTH",
]


def _subject(code: str, title: str, topics: str) -> Subject:
    return Subject(code, title, tuple(topics.split("; ")))


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


ORGANIC = replace(
    BENCH,
    subjects=(
        _subject(
            "CHEM 3305",
            "Organic Chemistry I",
            "Structure and bonding; Resonance; Functional groups; Alkanes; Conformers; Cycloalkanes; Chirality; R and S; Diastereomers; "
            "Acids, bases and arrows; Substitution; SN1 or SN2; Elimination; E1 and E2; Alkenes; Additions; Markovnikov's rule; Hydroboration; "
            "Ozonolysis; Alkynes; Retrosynthesis; Radicals; Alcohols; Ethers and epoxides; Infrared spectra; Carbon NMR; Proton NMR; Mass spectra",
        ),
        _subject(
            "BCHM 4110",
            "Proteins and Membranes",
            "Water; Amino acids; Peptides; Folding; Chaperones; Hemoglobin; Enzymes; Michaelis and Menten; Inhibitors; Regulation; Sugars; "
            "Glycoproteins; Lipids; Bilayers; Channels; Pumps; Receptors; G proteins; Kinases; Glycolysis; Pyruvate; The citrate cycle; "
            "Electron transport; ATP synthase; Fat oxidation; Urea; Nucleotides; Integration",
        ),
    ),
    rooms=_split("Dabney 1130; Withers 140; Cox 200; Chem Annex 003"),
    descriptions=(
        "Molecules of carbon: how they are built, how they are named, and what they do to each other. Draw every day.",
    ),
    citations=(
        "Iwasaki and Thorne, Organic Chemistry, 7th ed., with its study guide",
        "A molecular model kit of any make",
    ),
)
WARD = replace(
    TRADE,
    subjects=(
        _subject(
            "NUR 4420",
            "Care of Mothers and Newborns",
            "History of midwifery; Anatomy; Conception; Fetal growth; Prenatal visits; Nutrition; Discomforts; High-risk pregnancy; Preeclampsia; "
            "Gestational diabetes; Bleeding; Labor; Fetal monitoring; Pain relief; Cesarean birth; Hemorrhage; The fourth stage; Breastfeeding; "
            "Newborn assessment; Jaundice; Preterm infants; Infection; Loss; Contraception; Screening; Teaching; Culture; Discharge home",
        ),
    ),
    rooms=_split("Allied Health 2-12; Skills Lab B; Founders 310"),
    descriptions=(
        "Nursing of families before, during and after birth. Class, skills laboratory and ninety hours of clinical practice.",
    ),
    citations=("Brennan and Achebe, Maternity Nursing, 9th ed.", "Access code for the virtual clinic"),
)
WARD_NORTH = replace(
    WARD,
    institutions=(
        Institution("University of Saskatchewan", "usask.ca", "America/Regina", "canada"),
        Institution("McMaster University", "mcmaster.ca", "America/Toronto", "canada"),
        Institution("University of Victoria", "uvic.ca", "America/Vancouver", "canada"),
        Institution("Memorial University of Newfoundland", "mun.ca", "America/St_Johns", "canada"),
    ),
    subjects=(
        _subject(
            "NURS 2041",
            "Mental Health Nursing",
            "Recovery; Stigma; The therapeutic relationship; Interviewing; Mental status; Safety; Suicide risk; Anxiety; Trauma; Depression; "
            "Mania; Psychosis; Antipsychotics; Lithium; Eating disorders; Addiction; Withdrawal; Harm reduction; Dementia; Delirium; Children; "
            "Indigenous wellness; Law and consent; Restraint; Community teams; Crisis lines; Families; Looking after oneself",
        ),
    ),
    rooms=_split("E-Wing 1130; HSC 3H05; HWSC 228"),
    descriptions=("Relational practice with people who live with mental illness; three credit units.",),
    citations=(
        "Dubois & MacAulay, Psychiatric Nursing in Canada, 5th ed.",
        "The College's standards, online",
    ),
    policies=BRIDGE.policies,
)
COMMON_LAW = replace(
    BRIDGE,
    institutions=(
        Institution("University of Leicester", "le.ac.uk", "Europe/London", "britain"),
        Institution("Cardiff University", "cardiff.ac.uk", "Europe/London", "britain"),
        Institution("University of Kent", "kent.ac.uk", "Europe/London", "britain"),
        Institution("Queen's University Belfast", "qub.ac.uk", "Europe/London", "britain"),
    ),
    subjects=(
        _subject(
            "LW1042",
            "Contract Law",
            "What is a contract?; Offer; Acceptance; Consideration; Estoppel; Intention; Certainty; Terms; Exclusion clauses; Unfair terms; "
            "Misrepresentation; Mistake; Duress; Undue influence; Frustration; Breach; Damages; Remoteness; Specific performance; Third parties; "
            "Illegality; Consumers; Good faith; Restitution; Agency; Penalties; Assignment; Revision",
        ),
        _subject(
            "LAW2210",
            "Equity and Trusts",
            "Origins; Maxims; Express trusts; Certainties; Formalities; Secret trusts; Constitution; Purpose trusts; Charities; Resulting trusts; "
            "Constructive trusts; The family home; Trustees; Investment; Delegation; Conflicts; Breach; Tracing; Strangers; Injunctions; Search orders; "
            "Rectification; Pensions; Unit trusts; Offshore; Reform; Comparison; Revision",
        ),
    ),
    given_names=_split("Gareth; Imogen; Siân; Alasdair; Roisin; Priya"),
    surnames=_split("Pemberton; Llewellyn; Ashworth; McIlroy; Chaudhry; Featherstone"),
    rooms=_split("Attenborough LT1; Law 0.22; Grimond 3; Peter Froggatt 02"),
    descriptions=("A core module of 20 credits. Lectures give the outline, seminars the arguments.",),
    citations=("Hollis, Cases and Materials, 14th edn", "Selected statutes, unmarked, for the examination"),
)
CASES = replace(
    TRADE,
    subjects=(
        _subject(
            "LAW 7722",
            "Seminar: Property and Memory",
            "First possession; Finders; Landmarks; Graves; Battlefields; Museums; Looted art; Statutes of limitation; Repatriation; Archives; "
            "Names; Signs; Monuments; Street art; Ruins; Gifts; Trusts for dogs; Heirs; Land grants; Treaties; Reparations; Oral histories; "
            "Photographs; Letters; Data; Forgetting; Rebuilding; Last things",
        ),
    ),
    rooms=_split("Law Center 215; Hastings Moot Room; Benson 4"),
    descriptions=(
        "What does it mean to own the past? A writing seminar of two credits; no examination of any doctrine.",
    ),
    citations=("Course packet, sold at cost", "Rosenbloom and Teague, Owning Yesterday, 2011"),
)
ARCHIVE = replace(
    LETTERS,
    subjects=(
        _subject(
            "HIST 2465",
            "America and the Railroad, 1826–1917",
            "Canals; First locomotives; Lowell; Corporations; Gauge wars; Slavery and track; The Illinois Central; Lincoln's cases; Civil War lines; "
            "Promontory; Chinese crews; Land grants; Buffalo; Treaties; Time zones; The Grange; 1877; Pullman; Debs; Regulators; Morgan; Jim Crow cars; "
            "Harvey girls; Tourists; Refrigerated cars; Wrecks; Electric lines; War traffic",
        ),
        _subject(
            "HIS 317",
            "The Black Death and After",
            "Europe in 1300; Famine; The steppe; Caffa; Sicily; Florence; Physicians; Flagellants; Pogroms; England; Wages; Laws on labor; Clothes; "
            "Revolt; Heresy; Universities; Art; Hospitals; Quarantine; Cairo; Mamluks; Yersinia; Graves; Genes; Later plagues; London in 1665; Marseille; "
            "Memory",
        ),
    ),
    rooms=_split("Dickinson 209; Memorial 14; Ives 305"),
    descriptions=(
        "Reading what people left behind: letters, ledgers, maps, sermons. Lecture and discussion in every meeting.",
    ),
    citations=(
        "Delacroix-Hume, A Continent of Iron, 2d ed.",
        "Sources for this course, a reader of 212 pages",
    ),
)
STAVE = replace(
    BRIDGE,
    institutions=(
        Institution("University of Tasmania", "utas.edu.au", "Australia/Hobart", "australia"),
        Institution("Griffith University", "griffith.edu.au", "Australia/Brisbane", "australia"),
        Institution(
            "University of Newcastle, Australia", "newcastle.edu.au", "Australia/Sydney", "australia"
        ),
    ),
    subjects=(
        _subject(
            "MUSI2107",
            "Harmony, Form and Listening",
            "Intervals; Cadences; Voice leading; Sevenths; Inversions; Binary form; Minuets; Modulation; Sequences; Sonata form; Rondo; Variations; "
            "Fugue; Chromatic chords; Augmented sixths; Lieder; Nocturnes; Tone poems; Wagner; Debussy; Ragtime; Blues; Serial music; Minimalism; "
            "Film scores; Studio craft; Remix; Review",
        ),
    ),
    given_names=_split("Lachlan; Bronwyn; Jarrah; Keira; Hamish; Mei-Lin"),
    surnames=_split("Tremaine; O'Dwyer; Nguyen-Hart; Castellan; Wirrpanda; Macready"),
    rooms=_split("Conservatorium 1.18; Hedberg Studio; Building 12 Room 204"),
    descriptions=(
        "How tonal music holds together. 12.5 credit points; two hours of lecture and one of tutorial a week.",
    ),
    citations=("Any score reader's guide", "Stott and Ferrier, Hearing Form, 3rd edn"),
)
BEAMS = replace(
    BENCH,
    subjects=(
        _subject(
            "ENGR 2310",
            "Statics",
            "Vectors; Forces in a plane; Forces in space; Particles; Moments; Couples; Equivalent systems; Supports; Free-body diagrams; Rigid bodies; "
            "Two-force members; Trusses by joints; Trusses by sections; Frames; Machines; Distributed loads; Centroids; Composite areas; Fluid pressure; "
            "Shear; Bending moment; Cables; Dry friction; Wedges; Belts; Second moments; Parallel axes; Virtual work",
        ),
        _subject(
            "ECE 3140",
            "Signals and Systems",
            "Signals; Energy and power; Sinusoids; Systems; Linearity; Time invariance; Convolution; Impulse response; Stability; Fourier series; "
            "Gibbs; Line spectra; The Fourier transform; Filters; Bandwidth; Modulation; Sampling; Aliasing; Reconstruction; Discrete signals; "
            "Difference equations; The DFT; The FFT; Laplace; Poles and zeros; Bode plots; Feedback; The z-transform",
        ),
    ),
    rooms=_split("Kaprielian 156; Everitt 2017; Olsson 120"),
    descriptions=(
        "Forces at rest or signals in motion: pictures first, equations next, numbers last, units always.",
    ),
    citations=(
        "Vandermeer, Kraig and Osei, 8th ed., loose-leaf",
        "Engineering paper, green, five squares to the inch",
    ),
)
IDIOM = replace(
    LETTERS,
    subjects=(
        _subject(
            "SPAN 2010",
            "Intermediate Spanish I",
            "Saludos; La familia; Ser y estar; La ciudad; El pretérito; El imperfecto; Los viajes; El aeropuerto; La comida; Recetas; Los mandatos; "
            "La salud; El subjuntivo; Deseos; Dudas; El medio ambiente; El futuro; El trabajo; La entrevista; Por y para; El cine; Las noticias; "
            "El condicional; La casa; Los pronombres; La música; Las fiestas; Repaso",
        ),
        _subject(
            "FREN 1020",
            "Elementary French II",
            "Bonjour encore; La maison; Les repas; Le marché; Le passé composé; L'imparfait; Les vacances; Le train; La météo; Les vêtements; "
            "Le corps; Chez le médecin; La ville; Demander son chemin; Le futur; Les études; Le travail; Les pronoms; Le cinéma; La presse; "
            "Le conditionnel; Le sport; La fête; La francophonie; Québec; Dakar; Une chanson; Révision",
        ),
    ),
    rooms=_split("Language Center 22; Bingham 110; Gasson 7"),
    descriptions=("Four skills, one textbook, and no English in the classroom after the first week.",),
    citations=("Puentes o Ponts, 6th ed., with online access", "A bilingual dictionary on paper"),
)
LEDGER = replace(
    TRADE,
    subjects=(
        _subject(
            "ACCT 5310",
            "Managerial Accounting",
            "Costs; Cost behavior; Job costing; Process costing; Activities; Break-even; Margins; Pricing; Budgets; Cash budgets; Flexible budgets; "
            "Variances; Standard costs; Overhead; Segments; Transfer prices; Decisions; Make or buy; Special orders; Capital budgets; Present value; "
            "Payback; Balanced scorecards; Lean; Quality; Environment; Ethics; Review",
        ),
        _subject(
            "MKT 6200",
            "Marketing Strategy",
            "Markets; Customers; Segments; Targets; Positions; Brands; Loyalty; Price; Bundles; Channels; Retail; Sales force; Advertising; Media; "
            "Search; Social networks; Analytics; Trials; Forecasts; New products; Diffusion; Services; Business buyers; Global brands; Nonprofits; "
            "Regulation; Ethics; Synthesis",
        ),
    ),
    rooms=_split("Commerce 1040; Gies 245; Executive Suite 3"),
    descriptions=(
        "Cases from firms you know, numbers that they would rather not publish, and a memo to their boards.",
    ),
    citations=("Case packet from the publisher's site", "Okonkwo and Reyes, Deciding with Numbers, 10th ed."),
)
