"""Universities and colleges with their addresses and zones.

Source: written by hand from general knowledge of where each institution's main campus lies, with the zone of
that place in the IANA time zone database (states and countries that span zones: by city). One institution
a line: its domains, joined by commas, then its names, separated by semicolons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from servers.syllabus.dating.folding import fold

__all__ = ["BY_DOMAIN", "BY_NAME", "NAME_LENGTHS", "Institution", "name_key", "name_words"]


class Institution(NamedTuple):
    """A university or college: its usual name and the IANA zone of its main campus."""

    name: str
    zone: str


_TABLE: Final[dict[str, str]] = {
    "America/New_York": """
abtech.edu Asheville-Buncombe Technical Community College; A-B Tech
agnesscott.edu Agnes Scott College
albright.edu Albright College
allegheny.edu Allegheny College
ashland.edu Ashland University
assumption.edu Assumption University
averett.edu Averett University
barry.edu Barry University
bergen.edu Bergen Community College
bhcc.edu,bhcc.mass.edu Bunker Hill Community College
bloomfield.edu Bloomfield College
bmcc.cuny.edu Borough of Manhattan Community College
brcc.edu Blue Ridge Community College
brenau.edu Brenau University
brookdalecc.edu Brookdale Community College
broward.edu Broward College
bucks.edu Bucks County Community College
bw.edu Baldwin Wallace University
caldwell.edu Caldwell University
camdencc.edu Camden County College
campbell.edu Campbell University
catawba.edu Catawba College
ccac.edu Community College of Allegheny County
ccbcmd.edu Community College of Baltimore County
ccp.edu Community College of Philadelphia
ccri.edu Community College of Rhode Island
cedarcrest.edu Cedar Crest College
cedarville.edu Cedarville University
centre.edu Centre College
chatham.edu Chatham University
chattanoogastate.edu Chattanooga State Community College
citytech.cuny.edu New York City College of Technology
clayton.edu Clayton State University
columbusstate.edu Columbus State University
converse.edu Converse University
cpcc.edu Central Piedmont Community College
cscc.edu Columbus State Community College
csi.cuny.edu College of Staten Island
curry.edu Curry College
daemen.edu Daemen University
desales.edu DeSales University
dtcc.edu Delaware Technical Community College
durhamtech.edu Durham Technical Community College
easternflorida.edu Eastern Florida State College
eckerd.edu Eckerd College
elmira.edu Elmira College
emmanuel.edu Emmanuel College Boston
endicott.edu Endicott College
esu.edu East Stroudsburg University
etown.edu Elizabethtown College
faytechcc.edu Fayetteville Technical Community College
ferrum.edu Ferrum College
findlay.edu University of Findlay
fitnyc.edu Fashion Institute of Technology
flagler.edu Flagler College
flsouthern.edu Florida Southern College
francis.edu Saint Francis University
frostburg.edu Frostburg State University
fscj.edu Florida State College at Jacksonville
fvsu.edu Fort Valley State University
gannon.edu Gannon University
gardner-webb.edu Gardner-Webb University
geneva.edu Geneva College
germanna.edu Germanna Community College
ggc.edu Georgia Gwinnett College
gordon.edu Gordon College
gpc.edu Georgia Perimeter College
greensboro.edu Greensboro College
greenvilletech.edu Greenville Technical College
gtcc.edu Guilford Technical Community College
guilford.edu Guilford College
gwynedd-mercy.edu Gwynedd Mercy University
hacc.edu Harrisburg Area Community College
hampton.edu Hampton University
hccfl.edu Hillsborough Community College
heidelberg.edu Heidelberg University Ohio
highpoint.edu High Point University
hiram.edu Hiram College
hollins.edu Hollins University
howardcc.edu Howard Community College
hsc.edu Hampden-Sydney College
irsc.edu Indian River State College
jefferson.edu Thomas Jefferson University
jsrcc.edu J. Sargeant Reynolds Community College
kbcc.cuny.edu,kingsborough.edu Kingsborough Community College
keene.edu Keene State College
keuka.edu Keuka College
kings.edu King's College Wilkes-Barre
lagcc.cuny.edu,laguardia.edu LaGuardia Community College
lagrange.edu LaGrange College
lander.edu Lander University
lasell.edu Lasell University
lesley.edu Lesley University
lockhaven.edu,lhup.edu Lock Haven University
lr.edu Lenoir-Rhyne University
lvc.edu Lebanon Valley College
lycoming.edu Lycoming College
lynchburg.edu University of Lynchburg; Lynchburg College
lynn.edu Lynn University
mansfield.edu Mansfield University
marietta.edu Marietta College
mars-hill.edu,mhu.edu Mars Hill University
marymount.edu Marymount University
mc3.edu Montgomery County Community College
mccc.edu Mercer County Community College
mcla.edu Massachusetts College of Liberal Arts
mdc.edu Miami Dade College
mec.cuny.edu Medgar Evers College
mercy.edu Mercy University; Mercy College
mercyhurst.edu Mercyhurst University
meredith.edu Meredith College
messiah.edu Messiah University; Messiah College
methodist.edu Methodist University
mga.edu Middle Georgia State University
middlesex.mass.edu Middlesex Community College
middlesexcc.edu Middlesex College New Jersey
midlandstech.edu Midlands Technical College
misericordia.edu Misericordia University
mitchellcc.edu Mitchell Community College
molloy.edu Molloy University; Molloy College
monroecc.edu Monroe Community College
montgomerycollege.edu Montgomery College
morgan.edu Morgan State University
msj.edu Mount St. Joseph University
msmary.edu Mount St. Mary's University
muskingum.edu Muskingum University
naz.edu Nazareth University; Nazareth College
ncc.edu Nassau Community College
njcu.edu New Jersey City University
northampton.edu Northampton Community College
northgeorgia.edu University of North Georgia
nvcc.edu,nova.vccs.edu Northern Virginia Community College
oglethorpe.edu Oglethorpe University
otterbein.edu Otterbein University
palmbeachstate.edu Palm Beach State College
pba.edu Palm Beach Atlantic University
pct.edu Pennsylvania College of Technology
pfeiffer.edu Pfeiffer University
piedmont.edu Piedmont University
plymouth.edu Plymouth State University
polk.edu Polk State College
presby.edu Presbyterian College
pstcc.edu Pellissippi State Community College
pvcc.edu Piedmont Virginia Community College
qcc.cuny.edu Queensborough Community College
ramapo.edu Ramapo College
randolphcollege.edu Randolph College
raritanval.edu Raritan Valley Community College
regent.edu Regent University
sage.edu Russell Sage College
sbu.edu St. Bonaventure University
seminolestate.edu Seminole State College
setonhill.edu Seton Hill University
sfcollege.edu Santa Fe College
shepherd.edu Shepherd University
simons-rock.edu Bard College at Simon's Rock; Simon's Rock
sinclair.edu Sinclair Community College; Sinclair College
sjfc.edu,sjf.edu St. John Fisher University; St. John Fisher College
smcvt.edu Saint Michael's College; St. Michael's College
snhu.edu Southern New Hampshire University
spcollege.edu St. Petersburg College
spfldcol.edu Springfield College
stevenson.edu Stevenson University
sunysuffolk.edu Suffolk County Community College
tcc.edu Tidewater Community College
tcc.fl.edu,tsc.fl.edu Tallahassee Community College; Tallahassee State College
tri-c.edu Cuyahoga Community College
tridenttech.edu Trident Technical College
trinitydc.edu Trinity Washington University
umflint.edu University of Michigan-Flint
umw.edu University of Mary Washington
unity.edu Unity College
upj.pitt.edu University of Pittsburgh at Johnstown
usm.maine.edu University of Southern Maine
utica.edu Utica University; Utica College
valenciacollege.edu Valencia College
waketech.edu Wake Tech Community College; Wake Technical Community College
warren-wilson.edu Warren Wilson College
waynesburg.edu Waynesburg University
westernct.edu,wcsu.edu Western Connecticut State University
westminster.edu Westminster College Pennsylvania
wilkes.edu Wilkes University
wne.edu Western New England University
worcester.edu Worcester State University
wssu.edu Winston-Salem State University
york.cuny.edu York College
albany.edu University at Albany; SUNY Albany
adelphi.edu Adelphi University
alfred.edu Alfred University
american.edu American University
amherst.edu Amherst College
andrew.cmu.edu,cmu.edu Carnegie Mellon University; Carnegie Mellon; CMU
appstate.edu Appalachian State University; Appalachian State
augusta.edu Augusta University
babson.edu Babson College
bard.edu Bard College
barnard.edu Barnard College
baruch.cuny.edu Baruch College
bates.edu Bates College
bc.edu Boston College
bentley.edu Bentley University
berea.edu Berea College
binghamton.edu Binghamton University
bloomu.edu Bloomsburg University
bowdoin.edu Bowdoin College
bgsu.edu Bowling Green State University
brandeis.edu Brandeis University
bridgewater.edu Bridgewater College
bridgew.edu Bridgewater State University
brooklyn.cuny.edu Brooklyn College
brown.edu Brown University
brynmawr.edu Bryn Mawr College
bryant.edu Bryant University
bucknell.edu Bucknell University
bu.edu Boston University
buffalo.edu University at Buffalo; SUNY Buffalo
canisius.edu Canisius College; Canisius University
capital.edu Capital University
case.edu,cwru.edu Case Western Reserve University; Case Western
catholic.edu,cua.edu Catholic University of America; The Catholic University of America
ccny.cuny.edu City College of New York
ccsu.edu Central Connecticut State University
champlain.edu Champlain College
citadel.edu The Citadel
clarku.edu Clark University
clarkson.edu Clarkson University
clemson.edu Clemson University
csuohio.edu Cleveland State University
coastal.edu Coastal Carolina University
cofc.edu College of Charleston
coa.edu College of the Atlantic
colby.edu Colby College
colgate.edu Colgate University
columbia.edu Columbia University
conncoll.edu Connecticut College
cooper.edu Cooper Union; The Cooper Union
cornell.edu Cornell University; Cornell
cuny.edu City University of New York; CUNY
dartmouth.edu Dartmouth College; Dartmouth
davidson.edu Davidson College
udayton.edu University of Dayton
udel.edu University of Delaware
delval.edu Delaware Valley University
desu.edu Delaware State University
denison.edu Denison University
dickinson.edu Dickinson College
drew.edu Drew University
drexel.edu Drexel University
duke.edu Duke University
duq.edu Duquesne University
ecu.edu East Carolina University
etsu.edu East Tennessee State University
easternct.edu Eastern Connecticut State University
eku.edu Eastern Kentucky University
elon.edu Elon University
emerson.edu Emerson College
emory.edu Emory University
fairfield.edu Fairfield University
famu.edu Florida A&M University
fau.edu Florida Atlantic University
fgcu.edu Florida Gulf Coast University
fit.edu Florida Institute of Technology
fiu.edu Florida International University
fsu.edu Florida State University
fdu.edu Fairleigh Dickinson University
fordham.edu Fordham University
fandm.edu Franklin & Marshall College; Franklin and Marshall College
furman.edu Furman University
gatech.edu Georgia Institute of Technology; Georgia Tech
gmu.edu George Mason University
gwu.edu George Washington University; The George Washington University
georgetown.edu Georgetown University
georgiasouthern.edu Georgia Southern University
gcsu.edu Georgia College & State University; Georgia College
gsu.edu Georgia State University
gettysburg.edu Gettysburg College
goucher.edu Goucher College
hamilton.edu Hamilton College
hampshire.edu Hampshire College
harvard.edu Harvard University; Harvard College
haverford.edu Haverford College
hws.edu Hobart and William Smith Colleges
hofstra.edu Hofstra University
hood.edu Hood College
holycross.edu College of the Holy Cross
howard.edu Howard University
hunter.cuny.edu Hunter College
iona.edu Iona University; Iona College
ithaca.edu Ithaca College
iup.edu Indiana University of Pennsylvania
jcu.edu John Carroll University
jhu.edu,jhmi.edu Johns Hopkins University; Johns Hopkins
jjay.cuny.edu John Jay College
jmu.edu James Madison University
ju.edu Jacksonville University
juniata.edu Juniata College
kean.edu Kean University
kennesaw.edu Kennesaw State University
kent.edu Kent State University
kenyon.edu Kenyon College
kutztown.edu Kutztown University
lafayette.edu Lafayette College
lasalle.edu La Salle University
lehigh.edu Lehigh University
lehman.cuny.edu Lehman College
lemoyne.edu Le Moyne College
liberty.edu Liberty University
liu.edu Long Island University
longwood.edu Longwood University
loyola.edu Loyola University Maryland
umaine.edu,maine.edu University of Maine
manhattan.edu Manhattan College; Manhattan University
marist.edu Marist College; Marist University
marshall.edu Marshall University
umd.edu University of Maryland; UMD
umbc.edu University of Maryland, Baltimore County; UMBC
towson.edu Towson University
salisbury.edu Salisbury University
umass.edu University of Massachusetts Amherst; University of Massachusetts; UMass Amherst
umb.edu University of Massachusetts Boston; UMass Boston
uml.edu University of Massachusetts Lowell; UMass Lowell
umassd.edu University of Massachusetts Dartmouth; UMass Dartmouth
mit.edu Massachusetts Institute of Technology; MIT
mcdaniel.edu McDaniel College
mercer.edu Mercer University
merrimack.edu Merrimack College
miami.edu University of Miami
miamioh.edu Miami University
middlebury.edu Middlebury College
millersville.edu Millersville University
monmouth.edu Monmouth University
montclair.edu Montclair State University
moravian.edu Moravian University; Moravian College
mtholyoke.edu Mount Holyoke College
muhlenberg.edu Muhlenberg College
usna.edu United States Naval Academy; U.S. Naval Academy
usma.edu,westpoint.edu United States Military Academy
ncat.edu North Carolina A&T State University
nccu.edu North Carolina Central University
ncsu.edu North Carolina State University; NC State University; NC State
ncf.edu New College of Florida
newschool.edu The New School; Parsons School of Design; Parsons; New School
newhaven.edu University of New Haven
njit.edu New Jersey Institute of Technology; NJIT
nku.edu Northern Kentucky University
northeastern.edu,neu.edu,husky.neu.edu Northeastern University
norwich.edu Norwich University
nova.edu Nova Southeastern University
nyu.edu New York University; NYU
oberlin.edu Oberlin College
odu.edu Old Dominion University
ohio.edu,ohiou.edu Ohio University
onu.edu Ohio Northern University
osu.edu,ohio-state.edu Ohio State University; The Ohio State University
owu.edu Ohio Wesleyan University
olin.edu Olin College; Olin College of Engineering
pace.edu Pace University
psu.edu Pennsylvania State University; Penn State University; Penn State; The Pennsylvania State University
pitt.edu University of Pittsburgh
plattsburgh.edu SUNY Plattsburgh
pratt.edu Pratt Institute
princeton.edu Princeton University
providence.edu Providence College
purchase.edu Purchase College; SUNY Purchase
qc.cuny.edu Queens College
queens.edu Queens University of Charlotte
quinnipiac.edu Quinnipiac University
radford.edu Radford University
rmc.edu Randolph-Macon College
richmond.edu University of Richmond
ric.edu Rhode Island College
rider.edu Rider University
risd.edu Rhode Island School of Design; RISD
rit.edu Rochester Institute of Technology; RIT
rmu.edu Robert Morris University
roanoke.edu Roanoke College
rochester.edu University of Rochester
rollins.edu Rollins College
rowan.edu Rowan University
rpi.edu Rensselaer Polytechnic Institute; Rensselaer
rutgers.edu Rutgers University; Rutgers
rwu.edu Roger Williams University
sju.edu Saint Joseph's University
stjohns.edu St. John's University
stlawu.edu St. Lawrence University
smcm.edu St. Mary's College of Maryland
sacredheart.edu Sacred Heart University
salemstate.edu Salem State University
savannahstate.edu Savannah State University
scad.edu Savannah College of Art and Design
sc.edu University of South Carolina
setonhall.edu,shu.edu Seton Hall University
scranton.edu University of Scranton; The University of Scranton
ship.edu Shippensburg University
siena.edu Siena College
simmons.edu Simmons University; Simmons College
skidmore.edu Skidmore College
smith.edu Smith College
southernct.edu Southern Connecticut State University
spelman.edu Spelman College
morehouse.edu Morehouse College
stetson.edu Stetson University
stevens.edu Stevens Institute of Technology
stockton.edu Stockton University
stonehill.edu Stonehill College
stonybrook.edu,sunysb.edu Stony Brook University; SUNY Stony Brook
suffolk.edu Suffolk University
sunypoly.edu SUNY Polytechnic Institute
newpaltz.edu SUNY New Paltz
geneseo.edu SUNY Geneseo
oswego.edu SUNY Oswego
cortland.edu SUNY Cortland
oneonta.edu SUNY Oneonta
potsdam.edu SUNY Potsdam
brockport.edu SUNY Brockport
buffalostate.edu Buffalo State University; Buffalo State College; SUNY Buffalo State
suny.edu State University of New York; SUNY
susqu.edu Susquehanna University
swarthmore.edu Swarthmore College
syr.edu Syracuse University
temple.edu Temple University
tcnj.edu The College of New Jersey
trincoll.edu Trinity College
tufts.edu Tufts University
union.edu Union College
uakron.edu University of Akron; The University of Akron
uc.edu University of Cincinnati
ucf.edu University of Central Florida
uconn.edu University of Connecticut; UConn
ufl.edu University of Florida
uga.edu University of Georgia; The University of Georgia; UGA
uky.edu University of Kentucky
unc.edu University of North Carolina at Chapel Hill; UNC Chapel Hill; UNC-Chapel Hill
unca.edu University of North Carolina at Asheville; UNC Asheville
uncc.edu,charlotte.edu University of North Carolina at Charlotte; UNC Charlotte
uncg.edu University of North Carolina at Greensboro; UNC Greensboro
uncw.edu University of North Carolina Wilmington; UNC Wilmington
unf.edu University of North Florida
unh.edu University of New Hampshire
ung.edu University of North Georgia
upenn.edu University of Pennsylvania; Penn Engineering; The Wharton School
uri.edu University of Rhode Island
usf.edu University of South Florida
ut.edu University of Tampa; The University of Tampa
utc.edu University of Tennessee at Chattanooga
utk.edu,tennessee.edu University of Tennessee, Knoxville; University of Tennessee; The University of Tennessee
utoledo.edu University of Toledo; The University of Toledo
uvm.edu University of Vermont
ursinus.edu Ursinus College
valdosta.edu Valdosta State University
vassar.edu Vassar College
vcu.edu Virginia Commonwealth University
villanova.edu Villanova University
virginia.edu University of Virginia
vmi.edu Virginia Military Institute
vt.edu Virginia Tech; Virginia Polytechnic Institute and State University
wagner.edu Wagner College
wfu.edu Wake Forest University
washcoll.edu Washington College
washjeff.edu Washington & Jefferson College; Washington and Jefferson College
wlu.edu Washington and Lee University; Washington & Lee University
wcu.edu Western Carolina University
wcupa.edu West Chester University
wellesley.edu Wellesley College
wesleyan.edu Wesleyan University
westga.edu University of West Georgia
wvu.edu West Virginia University
wheatoncollege.edu Wheaton College (Massachusetts)
widener.edu Widener University
wpunj.edu William Paterson University
wm.edu William & Mary; College of William and Mary; College of William & Mary; William and Mary
williams.edu Williams College
winthrop.edu Winthrop University
wit.edu Wentworth Institute of Technology
wofford.edu Wofford College
wooster.edu College of Wooster; The College of Wooster
wpi.edu Worcester Polytechnic Institute; WPI
wright.edu Wright State University
xavier.edu Xavier University
yale.edu Yale University; Yale College
ycp.edu York College of Pennsylvania
ysu.edu Youngstown State University
yu.edu Yeshiva University
calu.edu California University of Pennsylvania
sru.edu Slippery Rock University
""",
    "America/Detroit": """
adrian.edu Adrian College
aquinas.edu Aquinas College Michigan
cornerstone.edu Cornerstone University
delta.edu Delta College
grcc.edu Grand Rapids Community College
hfcc.edu Henry Ford College
kvcc.edu Kalamazoo Valley Community College
lcc.edu Lansing Community College
macomb.edu Macomb Community College
madonna.edu Madonna University
mott.edu,mcc.edu Mott Community College
nmc.edu Northwestern Michigan College
oaklandcc.edu Oakland Community College
schoolcraft.edu Schoolcraft College
wccnet.edu Washtenaw Community College
albion.edu Albion College
alma.edu Alma College
andrews.edu Andrews University
calvin.edu Calvin University; Calvin College
cmich.edu Central Michigan University
emich.edu Eastern Michigan University
ferris.edu Ferris State University
gvsu.edu Grand Valley State University
hope.edu Hope College
hillsdale.edu Hillsdale College
kettering.edu Kettering University
kzoo.edu Kalamazoo College
lssu.edu Lake Superior State University
ltu.edu Lawrence Technological University
msu.edu Michigan State University
mtu.edu Michigan Technological University; Michigan Tech
nmu.edu Northern Michigan University
oakland.edu Oakland University
svsu.edu Saginaw Valley State University
udmercy.edu University of Detroit Mercy
umich.edu University of Michigan
wayne.edu Wayne State University
wmich.edu Western Michigan University
""",
    "America/Indiana/Indianapolis": """
betheluniversity.edu Bethel University Indiana
franklincollege.edu Franklin College Indiana
grace.edu Grace College
hanover.edu Hanover College
huntington.edu Huntington University
indwes.edu Indiana Wesleyan University
ivytech.edu Ivy Tech Community College; Ivy Tech
manchester.edu Manchester University Indiana
saintmarys.edu Saint Mary's College Notre Dame
trine.edu Trine University
vinu.edu Vincennes University
anderson.edu Anderson University
bsu.edu Ball State University
butler.edu Butler University
depauw.edu DePauw University
earlham.edu Earlham College
goshen.edu Goshen College
indiana.edu,iu.edu,iub.edu Indiana University; Indiana University Bloomington
indstate.edu Indiana State University
iupui.edu,indianapolis.iu.edu IUPUI; Indiana University-Purdue University Indianapolis; Indiana University Indianapolis
nd.edu University of Notre Dame; Notre Dame
pfw.edu,ipfw.edu Purdue University Fort Wayne
purdue.edu Purdue University; Purdue
rose-hulman.edu Rose-Hulman Institute of Technology; Rose-Hulman
taylor.edu Taylor University
uindy.edu University of Indianapolis
wabash.edu Wabash College
""",
    "America/Kentucky/Louisville": """
jctc.kctcs.edu Jefferson Community and Technical College
spalding.edu Spalding University
louisville.edu University of Louisville
bellarmine.edu Bellarmine University
""",
    "America/Chicago": """
acu.edu Abilene Christian University
alamo.edu Alamo Colleges
alcorn.edu Alcorn State University
angelo.edu Angelo State University
atu.edu Arkansas Tech University
augie.edu Augustana University
austincc.edu Austin Community College
austincollege.edu Austin College
bakeru.edu Baker University
bemidjistate.edu Bemidji State University
ben.edu Benedictine University
benedictine.edu Benedictine College
blackburn.edu Blackburn College
blinn.edu Blinn College
bsc.edu Birmingham-Southern College
cameron.edu Cameron University
cbu.edu Christian Brothers University
ccc.edu City Colleges of Chicago
centenary.edu Centenary College of Louisiana
central.edu Central College Pella
clcillinois.edu College of Lake County
cod.edu College of DuPage
coe.edu Coe College
collin.edu Collin College
colum.edu Columbia College Chicago
concordia.edu Concordia University Texas
cord.edu Concordia College Moorhead
csbsju.edu College of Saint Benedict and Saint John's University; St. John's University Collegeville
css.edu The College of St. Scholastica; College of St. Scholastica
cuw.edu Concordia University Wisconsin
dallascollege.edu,dcccd.edu Dallas College
dctc.edu Dakota County Technical College
dillard.edu Dillard University
dom.edu Dominican University Illinois
dordt.edu Dordt University
drury.edu Drury University
elgin.edu Elgin Community College
etbu.edu East Texas Baptist University
fisk.edu Fisk University
gac.edu Gustavus Adolphus College
govst.edu Governors State University
grambling.edu Grambling State University
gulfcoast.edu Gulf Coast State College
harding.edu Harding University
harpercollege.edu Harper College
hastings.edu Hastings College
hccs.edu Houston Community College
hsutx.edu Hardin-Simmons University
ic.edu Illinois College Jacksonville
jccc.edu Johnson County Community College
jjc.edu Joliet Junior College
jsums.edu Jackson State University
judsonu.edu Judson University
kirkwood.edu Kirkwood Community College
lewisu.edu Lewis University
lindenwood.edu Lindenwood University
lipscomb.edu Lipscomb University
lonestar.edu Lone Star College
loras.edu Loras College
lsus.edu LSU Shreveport
madisoncollege.edu Madison College
matc.edu Milwaukee Area Technical College
mcckc.edu Metropolitan Community College Kansas City
mckendree.edu McKendree University
mcneese.edu McNeese State University
millikin.edu Millikin University
minneapolis.edu Minneapolis College
missouriwestern.edu Missouri Western State University
mnstate.edu Minnesota State University
monmouthcollege.edu Monmouth College
morainevalley.edu Moraine Valley Community College
muw.edu Mississippi University for Women
nebrwesleyan.edu Nebraska Wesleyan University
nicholls.edu Nicholls State University
noctrl.edu,northcentralcollege.edu North Central College
normandale.edu Normandale Community College
northpark.edu North Park University
nscc.edu Nashville State Community College
nsula.edu Northwestern State University
nsuok.edu Northeastern State University
nwciowa.edu Northwestern College
nwfsc.edu Northwest Florida State College
oakton.edu Oakton College
obu.edu Ouachita Baptist University
occc.edu Oklahoma City Community College
okbu.edu Oklahoma Baptist University
okcu.edu Oklahoma City University
olivet.edu Olivet Nazarene University
oru.edu Oral Roberts University
park.edu Park University
parkland.edu Parkland College
pensacolastate.edu Pensacola State College
principia.edu Principia College
rockhurst.edu Rockhurst University
roosevelt.edu Roosevelt University
sau.edu St. Ambrose University
simpson.edu Simpson College
smsu.edu Southwest Minnesota State University
smumn.edu Saint Mary's University of Minnesota
snc.edu St. Norbert College
southwest.tn.edu Southwest Tennessee Community College
stkate.edu St. Catherine University; St. Kate's
stlcc.edu St. Louis Community College
stthom.edu University of St. Thomas Houston
subr.edu Southern University and A&M College
swosu.edu Southwestern Oklahoma State University
sxu.edu Saint Xavier University
tamiu.edu Texas A&M International University
tamuc.edu,etamu.edu Texas A&M University-Commerce; East Texas A&M University
tamuk.edu Texas A&M University-Kingsville
tarleton.edu Tarleton State University
tccd.edu Tarrant County College
triton.edu Triton College
tulsacc.edu Tulsa Community College
ucmo.edu University of Central Missouri
uhcl.edu University of Houston-Clear Lake
umary.edu University of Mary
utpb.edu University of Texas Permian Basin
uu.edu Union University
uwa.edu University of West Alabama
uwsuper.edu University of Wisconsin-Superior
viterbo.edu Viterbo University
volstate.edu Volunteer State Community College
wartburg.edu Wartburg College
waubonsee.edu Waubonsee Community College
wbu.edu Wayland Baptist University
webster.edu Webster University
wmwoods.edu William Woods University
wsc.edu Wayne State College
wtamu.edu West Texas A&M University
auburn.edu Auburn University
augsburg.edu Augsburg University
augustana.edu Augustana College
baylor.edu Baylor University
beloit.edu Beloit College
belmont.edu Belmont University
bradley.edu Bradley University
carleton.edu Carleton College
carthage.edu Carthage College
cornellcollege.edu Cornell College
creighton.edu Creighton University
depaul.edu DePaul University
drake.edu Drake University
eiu.edu Eastern Illinois University
elmhurst.edu Elmhurst University
emporia.edu Emporia State University
evansville.edu University of Evansville
fhsu.edu Fort Hays State University
grinnell.edu Grinnell College
gustavus.edu Gustavus Adolphus College
hamline.edu Hamline University
hendrix.edu Hendrix College
iastate.edu Iowa State University
iit.edu,illinoistech.edu Illinois Institute of Technology; Illinois Tech
ilstu.edu Illinois State University
illinois.edu,uiuc.edu University of Illinois at Urbana-Champaign; University of Illinois Urbana-Champaign; University of Illinois; UIUC
iwu.edu Illinois Wesleyan University
iun.edu Indiana University Northwest
jsu.edu Jacksonville State University
k-state.edu,ksu.edu Kansas State University
knox.edu Knox College
ku.edu University of Kansas; The University of Kansas
lakeforest.edu Lake Forest College
lamar.edu Lamar University
latech.edu Louisiana Tech University
lawrence.edu Lawrence University
loyno.edu Loyola University New Orleans
lsu.edu Louisiana State University
luc.edu Loyola University Chicago
luther.edu Luther College
macalester.edu Macalester College
marquette.edu Marquette University
memphis.edu University of Memphis; The University of Memphis
millsaps.edu Millsaps College
missouri.edu University of Missouri; Mizzou
missouristate.edu Missouri State University
mnsu.edu Minnesota State University, Mankato
morningside.edu Morningside University
mst.edu Missouri University of Science and Technology; Missouri S&T
mtsu.edu Middle Tennessee State University
msstate.edu Mississippi State University
msoe.edu Milwaukee School of Engineering
murraystate.edu Murray State University
mwsu.edu Midwestern State University
ndsu.edu North Dakota State University
neiu.edu Northeastern Illinois University
niu.edu Northern Illinois University
northwestern.edu Northwestern University
nwmissouri.edu Northwest Missouri State University
oc.edu Oklahoma Christian University
okstate.edu Oklahoma State University
olemiss.edu University of Mississippi; Ole Miss
ou.edu University of Oklahoma
pvamu.edu Prairie View A&M University
pittstate.edu Pittsburg State University
purdue-northwest.edu,pnw.edu Purdue University Northwest
rhodes.edu Rhodes College
rice.edu Rice University
ripon.edu Ripon College
saic.edu School of the Art Institute of Chicago
samford.edu Samford University
sdstate.edu South Dakota State University
selu.edu,southeastern.edu Southeastern Louisiana University
semo.edu Southeast Missouri State University
sewanee.edu Sewanee: The University of the South; Sewanee; The University of the South
shsu.edu Sam Houston State University
siu.edu Southern Illinois University
siue.edu Southern Illinois University Edwardsville
slu.edu Saint Louis University
smu.edu Southern Methodist University; SMU
southwestern.edu Southwestern University
stcloudstate.edu St. Cloud State University
stolaf.edu St. Olaf College
stthomas.edu University of St. Thomas
stedwards.edu St. Edward's University
stmarytx.edu St. Mary's University, Texas
sfasu.edu Stephen F. Austin State University
tamu.edu Texas A&M University; Texas A&M
tamucc.edu Texas A&M University-Corpus Christi
tcu.edu Texas Christian University; TCU
tntech.edu Tennessee Tech University; Tennessee Technological University
tnstate.edu Tennessee State University
trinity.edu Trinity University
troy.edu Troy University
truman.edu Truman State University
tsu.edu Texas Southern University
ttu.edu Texas Tech University
tulane.edu Tulane University
twu.edu Texas Woman's University
txstate.edu Texas State University
uab.edu University of Alabama at Birmingham; UAB
uafs.edu University of Arkansas - Fort Smith
uah.edu University of Alabama in Huntsville
ua.edu University of Alabama; The University of Alabama
uark.edu University of Arkansas
ualr.edu University of Arkansas at Little Rock
astate.edu Arkansas State University
uca.edu University of Central Arkansas
uchicago.edu University of Chicago; The University of Chicago
uco.edu University of Central Oklahoma
uh.edu University of Houston
uhd.edu University of Houston-Downtown
uic.edu University of Illinois at Chicago; University of Illinois Chicago; UIC
uis.edu University of Illinois Springfield
uiowa.edu University of Iowa; The University of Iowa
ull.edu,louisiana.edu University of Louisiana at Lafayette
ulm.edu University of Louisiana Monroe
umkc.edu University of Missouri-Kansas City; UMKC
umn.edu University of Minnesota; University of Minnesota Twin Cities
umsl.edu University of Missouri-St. Louis
una.edu University of North Alabama
und.edu University of North Dakota
uni.edu University of Northern Iowa
unl.edu University of Nebraska-Lincoln; University of Nebraska
unk.edu University of Nebraska at Kearney
unomaha.edu University of Nebraska at Omaha
uno.edu University of New Orleans
unt.edu University of North Texas
usd.edu University of South Dakota
usi.edu University of Southern Indiana
usm.edu University of Southern Mississippi; The University of Southern Mississippi
southalabama.edu University of South Alabama
uta.edu University of Texas at Arlington; UT Arlington
utdallas.edu University of Texas at Dallas; The University of Texas at Dallas; UT Dallas; UTD
utexas.edu University of Texas at Austin; The University of Texas at Austin; UT Austin
utrgv.edu University of Texas Rio Grande Valley
utsa.edu University of Texas at San Antonio; UTSA
uttyler.edu University of Texas at Tyler
utm.edu University of Tennessee at Martin
utulsa.edu University of Tulsa; The University of Tulsa
uwec.edu University of Wisconsin-Eau Claire
uwgb.edu University of Wisconsin-Green Bay
uwlax.edu University of Wisconsin-La Crosse
uwm.edu University of Wisconsin-Milwaukee
uwosh.edu University of Wisconsin-Oshkosh
uwp.edu University of Wisconsin-Parkside
uwplatt.edu University of Wisconsin-Platteville
uwrf.edu University of Wisconsin-River Falls
uwsp.edu University of Wisconsin-Stevens Point
uwstout.edu University of Wisconsin-Stout
uww.edu University of Wisconsin-Whitewater
uwf.edu University of West Florida
valpo.edu Valparaiso University
vanderbilt.edu Vanderbilt University
washburn.edu Washburn University
westminster-mo.edu Westminster College (Missouri)
wheaton.edu Wheaton College (Illinois)
wichita.edu Wichita State University
winona.edu Winona State University
wisc.edu University of Wisconsin-Madison; University of Wisconsin; UW-Madison
wiu.edu Western Illinois University
wku.edu Western Kentucky University
wustl.edu Washington University in St. Louis; Washington University in Saint Louis; WashU
xula.edu Xavier University of Louisiana
""",
    "America/Denver": """
adams.edu Adams State University
arapahoe.edu Arapahoe Community College
carroll.edu Carroll College Montana
ccaurora.edu Community College of Aurora
ccd.edu Community College of Denver
cnm.edu Central New Mexico Community College
dixie.edu Dixie State University
frontrange.edu Front Range Community College
msubillings.edu Montana State University Billings
mtech.edu Montana Technological University
nmhu.edu New Mexico Highlands University
rrcc.edu Red Rocks Community College
slcc.edu Salt Lake Community College
snow.edu Snow College
wnmu.edu Western New Mexico University
bhsu.edu Black Hills State University
byu.edu Brigham Young University; BYU
colorado.edu University of Colorado Boulder; University of Colorado at Boulder; University of Colorado; CU Boulder
coloradocollege.edu Colorado College
coloradomesa.edu Colorado Mesa University
colostate.edu Colorado State University
csupueblo.edu Colorado State University Pueblo
du.edu University of Denver
enmu.edu Eastern New Mexico University
fortlewis.edu Fort Lewis College
mines.edu Colorado School of Mines
montana.edu Montana State University
msudenver.edu Metropolitan State University of Denver
nmsu.edu New Mexico State University
nmt.edu New Mexico Tech; New Mexico Institute of Mining and Technology
regis.edu Regis University
sdsmt.edu,sdmines.edu South Dakota School of Mines and Technology
suu.edu Southern Utah University
uccs.edu University of Colorado Colorado Springs
ucdenver.edu,cuanschutz.edu University of Colorado Denver
umt.edu University of Montana
unco.edu University of Northern Colorado
unm.edu University of New Mexico
usafa.edu,afacademy.af.edu United States Air Force Academy; U.S. Air Force Academy
usu.edu Utah State University
utah.edu University of Utah; The University of Utah
utahtech.edu Utah Tech University
utep.edu University of Texas at El Paso; UTEP
uvu.edu Utah Valley University
uwyo.edu University of Wyoming
weber.edu Weber State University
westminsteru.edu Westminster University (Utah)
western.edu Western Colorado University
""",
    "America/Boise": """
csi.edu College of Southern Idaho
cwi.edu College of Western Idaho
nnu.edu Northwest Nazarene University
boisestate.edu Boise State University
isu.edu Idaho State University
byui.edu Brigham Young University-Idaho
collegeofidaho.edu College of Idaho; The College of Idaho
""",
    "America/Phoenix": """
maricopa.edu,mesacc.edu,gatewaycc.edu Maricopa Community Colleges; Mesa Community College
pima.edu Pima Community College
prescott.edu Prescott College
arizona.edu University of Arizona; The University of Arizona
asu.edu Arizona State University
gcu.edu Grand Canyon University
nau.edu Northern Arizona University
""",
    "America/Los_Angeles": """
bakersfieldcollege.edu Bakersfield College
bellevuecollege.edu Bellevue College
biola.edu Biola University
butte.edu Butte College
cabrillo.edu Cabrillo College
calbaptist.edu California Baptist University
callutheran.edu California Lutheran University
canyons.edu College of the Canyons
ccsf.edu City College of San Francisco
cerritos.edu Cerritos College
chabotcollege.edu Chabot College
chaffey.edu Chaffey College
chemeketa.edu Chemeketa Community College
citruscollege.edu Citrus College
clark.edu Clark College
cocc.edu Central Oregon Community College
csn.edu College of Southern Nevada
csum.edu California State University Maritime Academy
cuesta.edu Cuesta College
cypresscollege.edu Cypress College
deanza.edu De Anza College
dominican.edu Dominican University of California
dvc.edu Diablo Valley College
elac.edu East Los Angeles College
elcamino.edu El Camino College
eou.edu Eastern Oregon University
evc.edu Evergreen Valley College
everettcc.edu Everett Community College
foothill.edu Foothill College
fresnocitycollege.edu,scccd.edu Fresno City College
fullcoll.edu Fullerton College
georgefox.edu George Fox University
glendale.edu Glendale Community College California
grossmont.edu,gcccd.edu Grossmont College
hartnell.edu Hartnell College
ivc.edu Irvine Valley College
laccd.edu Los Angeles Community College District
lacitycollege.edu Los Angeles City College
lagcc.edu,piercecollege.edu Pierce College
lanecc.edu Lane Community College
lasierra.edu La Sierra University
laspositascollege.edu Las Positas College
lbcc.edu Long Beach City College
lcsc.edu Lewis-Clark State College
losrios.edu,arc.losrios.edu,crc.losrios.edu,scc.losrios.edu American River College; Sacramento City College
mendocino.edu Mendocino College
mhcc.edu Mt. Hood Community College
miracosta.edu MiraCosta College
missioncollege.edu Mission College
moorparkcollege.edu Moorpark College
mpc.edu Monterey Peninsula College
mtsac.edu Mt. San Antonio College; Mount San Antonio College
nu.edu National University San Diego
ohlone.edu Ohlone College
orangecoastcollege.edu,occ.cccd.edu Orange Coast College
otis.edu Otis College of Art and Design
palomar.edu Palomar College
pasadena.edu Pasadena City College
pcc.edu Portland Community College
peralta.edu,laney.edu Laney College
pointloma.edu Point Loma Nazarene University
rcc.edu,rccd.edu Riverside City College
redwoods.edu College of the Redwoods
riohondo.edu Rio Hondo College
saddleback.edu Saddleback College
santarosa.edu Santa Rosa Junior College
sbcc.edu Santa Barbara City College
sbvc.edu,valleycollege.edu San Bernardino Valley College
sdccd.edu,sdcity.edu San Diego City College; San Diego Mesa College
seattlecentral.edu,seattlecolleges.edu Seattle Central College
shoreline.edu Shoreline Community College
sierracollege.edu Sierra College
sjcc.edu,sjeccd.edu San Jose City College
skylinecollege.edu,smccd.edu Skyline College
smc.edu Santa Monica College
solano.edu Solano Community College
sou.edu Southern Oregon University
spscc.edu South Puget Sound Community College
tacomacc.edu Tacoma Community College
tmcc.edu Truckee Meadows Community College
venturacollege.edu,vcccd.edu Ventura College
vvc.edu Victor Valley College
wallawalla.edu Walla Walla University
westmont.edu Westmont College
westvalley.edu West Valley College
woodbury.edu Woodbury University
wou.edu Western Oregon University
wvc.edu Wenatchee Valley College
apu.edu Azusa Pacific University
artcenter.edu ArtCenter College of Design
berkeley.edu University of California, Berkeley; UC Berkeley; University of California at Berkeley
calarts.edu California Institute of the Arts; CalArts
calpoly.edu California Polytechnic State University; Cal Poly San Luis Obispo; Cal Poly
caltech.edu California Institute of Technology; Caltech
cca.edu California College of the Arts
cgu.edu Claremont Graduate University
chapman.edu Chapman University
claremontmckenna.edu,cmc.edu Claremont McKenna College
cpp.edu,csupomona.edu California State Polytechnic University, Pomona; Cal Poly Pomona
csub.edu California State University, Bakersfield
csuchico.edu California State University, Chico
csuci.edu California State University Channel Islands
csudh.edu California State University, Dominguez Hills
csueastbay.edu California State University, East Bay
csufresno.edu,fresnostate.edu California State University, Fresno; Fresno State
fullerton.edu California State University, Fullerton; Cal State Fullerton
csulb.edu California State University, Long Beach
calstatela.edu California State University, Los Angeles; Cal State LA
csumb.edu California State University, Monterey Bay
csun.edu California State University, Northridge; CSUN
csus.edu California State University, Sacramento; Sacramento State
csusb.edu California State University, San Bernardino
csusm.edu California State University San Marcos
csustan.edu California State University, Stanislaus
calstate.edu California State University; The California State University
cwu.edu Central Washington University
ewu.edu Eastern Washington University
evergreen.edu The Evergreen State College
gonzaga.edu Gonzaga University
hmc.edu Harvey Mudd College
humboldt.edu Cal Poly Humboldt; Humboldt State University
lclark.edu Lewis & Clark College; Lewis and Clark College
linfield.edu Linfield University
llu.edu Loma Linda University
lmu.edu Loyola Marymount University
mills.edu Mills College
nps.edu Naval Postgraduate School
oit.edu Oregon Institute of Technology
oregonstate.edu Oregon State University
oxy.edu Occidental College
pacific.edu University of the Pacific
pacificu.edu Pacific University
pdx.edu Portland State University
pepperdine.edu Pepperdine University
pitzer.edu Pitzer College
plu.edu Pacific Lutheran University
pomona.edu Pomona College
pugetsound.edu,ups.edu University of Puget Sound
redlands.edu University of Redlands
reed.edu Reed College
sandiego.edu University of San Diego
scrippscollege.edu Scripps College
scu.edu Santa Clara University
sdsu.edu San Diego State University
seattleu.edu Seattle University
sfsu.edu San Francisco State University
sjsu.edu San Jose State University; San José State University; SJSU
sonoma.edu Sonoma State University
spu.edu Seattle Pacific University
stanford.edu Stanford University
stmarys-ca.edu Saint Mary's College of California
ucdavis.edu University of California, Davis; UC Davis
uci.edu University of California, Irvine; UC Irvine; UCI
ucla.edu University of California, Los Angeles; UCLA
ucmerced.edu University of California, Merced; UC Merced
ucop.edu,universityofcalifornia.edu University of California
ucr.edu University of California, Riverside; UC Riverside; UCR
ucsb.edu University of California, Santa Barbara; UC Santa Barbara; UCSB
ucsc.edu University of California, Santa Cruz; UC Santa Cruz; UCSC
ucsd.edu University of California, San Diego; University of California San Diego; UC San Diego; UCSD
ucsf.edu University of California, San Francisco; UCSF
uidaho.edu University of Idaho
unlv.edu University of Nevada, Las Vegas; UNLV
unr.edu University of Nevada, Reno
uoregon.edu University of Oregon
up.edu University of Portland
usc.edu University of Southern California; USC
usfca.edu University of San Francisco
washington.edu,uw.edu University of Washington
whitman.edu Whitman College
whittier.edu Whittier College
whitworth.edu Whitworth University
willamette.edu Willamette University
wsu.edu Washington State University
wwu.edu Western Washington University
""",
    "America/Anchorage": """
uaa.alaska.edu,alaska.edu University of Alaska Anchorage; University of Alaska Fairbanks; University of Alaska
""",
    "Pacific/Honolulu": """
hawaii.edu University of Hawaii; University of Hawai'i; University of Hawaii at Manoa; University of Hawai'i at Manoa
hpu.edu Hawaii Pacific University; Hawai'i Pacific University
byuh.edu Brigham Young University-Hawaii
""",
    "America/Puerto_Rico": """
upr.edu,uprm.edu University of Puerto Rico; Universidad de Puerto Rico
""",
    "America/Toronto": """
cegepmontpetit.ca Cégep Édouard-Montpetit
centennialcollege.ca Centennial College
conestogac.on.ca Conestoga College
dawsoncollege.qc.ca Dawson College
georgebrown.ca George Brown College
humber.ca Humber College; Humber Polytechnic
senecacollege.ca,senecapolytechnic.ca Seneca College; Seneca Polytechnic
sheridancollege.ca Sheridan College
vaniercollege.qc.ca Vanier College
utoronto.ca,toronto.edu University of Toronto; UofT
brocku.ca Brock University
carleton.ca Carleton University
concordia.ca Concordia University
guelphhumber.ca,uoguelph.ca University of Guelph
hec.ca HEC Montreal; HEC Montréal
lakeheadu.ca Lakehead University
laurentian.ca Laurentian University
mcgill.ca McGill University
mcmaster.ca McMaster University
nipissingu.ca Nipissing University
ocadu.ca OCAD University
ontariotechu.ca,uoit.ca Ontario Tech University
polymtl.ca Polytechnique Montréal
queensu.ca Queen's University
torontomu.ca,ryerson.ca Toronto Metropolitan University; Ryerson University
trentu.ca Trent University
ubishops.ca Bishop's University
ulaval.ca Université Laval
umontreal.ca Université de Montréal
uottawa.ca University of Ottawa; Université d'Ottawa
uqam.ca Université du Québec à Montréal
usherbrooke.ca Université de Sherbrooke
uwaterloo.ca University of Waterloo
uwindsor.ca University of Windsor
uwo.ca Western University; University of Western Ontario
wlu.ca Wilfrid Laurier University
yorku.ca York University
""",
    "America/Vancouver": """
camosun.bc.ca,camosun.ca Camosun College
capilanou.ca Capilano University
douglascollege.ca Douglas College
royalroads.ca Royal Roads University
twu.ca Trinity Western University
ufv.ca University of the Fraser Valley
bcit.ca British Columbia Institute of Technology
langara.ca Langara College
kpu.ca Kwantlen Polytechnic University
sfu.ca Simon Fraser University
tru.ca Thompson Rivers University
ubc.ca University of British Columbia; The University of British Columbia; UBC
unbc.ca University of Northern British Columbia
uvic.ca University of Victoria
viu.ca Vancouver Island University
""",
    "America/Edmonton": """
sait.ca SAIT
athabascau.ca Athabasca University
macewan.ca MacEwan University
mtroyal.ca,mru.ca Mount Royal University
ualberta.ca University of Alberta
ucalgary.ca University of Calgary
uleth.ca University of Lethbridge
""",
    "America/Regina": """
uregina.ca University of Regina
usask.ca University of Saskatchewan
""",
    "America/Winnipeg": """
umanitoba.ca University of Manitoba
uwinnipeg.ca University of Winnipeg
brandonu.ca Brandon University
""",
    "America/Halifax": """
stu.ca St. Thomas University Fredericton
acadiau.ca Acadia University
cbu.ca Cape Breton University
dal.ca Dalhousie University
mta.ca Mount Allison University
msvu.ca Mount Saint Vincent University
smu.ca Saint Mary's University
stfx.ca St. Francis Xavier University
unb.ca University of New Brunswick
upei.ca University of Prince Edward Island
""",
    "America/St_Johns": """
mun.ca Memorial University of Newfoundland; Memorial University
""",
    "Europe/London": """
abdn.ac.uk University of Aberdeen
aston.ac.uk Aston University
bath.ac.uk University of Bath
bbk.ac.uk Birkbeck
bham.ac.uk,birmingham.ac.uk University of Birmingham
bristol.ac.uk,bris.ac.uk University of Bristol
brunel.ac.uk Brunel University London
cam.ac.uk University of Cambridge
cardiff.ac.uk,cf.ac.uk Cardiff University
city.ac.uk City, University of London
dundee.ac.uk University of Dundee
durham.ac.uk,dur.ac.uk Durham University
uea.ac.uk University of East Anglia
ed.ac.uk University of Edinburgh; The University of Edinburgh
essex.ac.uk University of Essex
exeter.ac.uk,ex.ac.uk University of Exeter
gla.ac.uk,glasgow.ac.uk University of Glasgow
gold.ac.uk Goldsmiths
hw.ac.uk Heriot-Watt University
imperial.ac.uk,ic.ac.uk Imperial College London
keele.ac.uk Keele University
kent.ac.uk University of Kent
kcl.ac.uk King's College London
lancaster.ac.uk,lancs.ac.uk Lancaster University
leeds.ac.uk University of Leeds
le.ac.uk University of Leicester
liverpool.ac.uk,liv.ac.uk University of Liverpool
lse.ac.uk London School of Economics; LSE; London School of Economics and Political Science
lboro.ac.uk Loughborough University
manchester.ac.uk University of Manchester; The University of Manchester
ncl.ac.uk Newcastle University
nottingham.ac.uk University of Nottingham
open.ac.uk The Open University
ox.ac.uk University of Oxford; Oxford University
qmul.ac.uk Queen Mary University of London
qub.ac.uk Queen's University Belfast
reading.ac.uk University of Reading
rhul.ac.uk Royal Holloway
st-andrews.ac.uk University of St Andrews; University of St. Andrews
sheffield.ac.uk,shef.ac.uk University of Sheffield
soas.ac.uk SOAS University of London
soton.ac.uk,southampton.ac.uk University of Southampton
stir.ac.uk University of Stirling
strath.ac.uk University of Strathclyde
surrey.ac.uk University of Surrey
sussex.ac.uk University of Sussex
swansea.ac.uk Swansea University
ucl.ac.uk University College London; UCL
ulster.ac.uk Ulster University
warwick.ac.uk University of Warwick
york.ac.uk University of York
""",
    "Europe/Dublin": """
dcu.ie Dublin City University
nuigalway.ie,universityofgalway.ie University of Galway
maynoothuniversity.ie,mu.ie Maynooth University
tcd.ie Trinity College Dublin
ucc.ie University College Cork
ucd.ie,ucdconnect.ie University College Dublin
ul.ie University of Limerick
""",
    "Europe/Amsterdam": """
eur.nl Erasmus University Rotterdam; Erasmus University
leidenuniv.nl Leiden University
maastrichtuniversity.nl Maastricht University
ru.nl Radboud University
rug.nl University of Groningen
tilburguniversity.edu,tilburguniversity.nl,uvt.nl Tilburg University
tudelft.nl Delft University of Technology; TU Delft
tue.nl Eindhoven University of Technology; TU Eindhoven
utwente.nl University of Twente
uu.nl Utrecht University
uva.nl University of Amsterdam
vu.nl Vrije Universiteit Amsterdam; VU Amsterdam
wur.nl Wageningen University
""",
    "Europe/Berlin": """
fu-berlin.de Freie Universität Berlin; Free University of Berlin
hu-berlin.de Humboldt-Universität zu Berlin; Humboldt University of Berlin; Humboldt University
hertie-school.org Hertie School; Hertie School of Governance
jacobs-university.de,constructor.university Constructor University; Jacobs University Bremen
kit.edu Karlsruhe Institute of Technology
lmu.de,uni-muenchen.de LMU Munich; Ludwig-Maximilians-Universität München
rwth-aachen.de RWTH Aachen University; RWTH Aachen
tum.de Technical University of Munich; Technische Universität München
tu-berlin.de Technische Universität Berlin
tu-darmstadt.de Technische Universität Darmstadt
tu-dresden.de Technische Universität Dresden
uni-bonn.de University of Bonn; Universität Bonn
uni-goettingen.de University of Göttingen; Universität Göttingen
uni-hamburg.de Universität Hamburg; University of Hamburg
uni-heidelberg.de Heidelberg University; Universität Heidelberg
uni-koeln.de University of Cologne; Universität zu Köln
uni-konstanz.de University of Konstanz; Universität Konstanz
uni-mannheim.de University of Mannheim; Universität Mannheim
uni-regensburg.de,ur.de University of Regensburg; Universität Regensburg
uni-tuebingen.de University of Tübingen; Universität Tübingen
uni-frankfurt.de Goethe University Frankfurt; Goethe-Universität Frankfurt
""",
    "Europe/Paris": """
ens.fr,ens.psl.eu École Normale Supérieure
ensae.fr ENSAE
hec.edu,hec.fr HEC Paris
insead.edu INSEAD
polytechnique.edu,polytechnique.fr École Polytechnique
sciencespo.fr Sciences Po
sorbonne-universite.fr Sorbonne Université; Sorbonne University
tse-fr.eu,ut-capitole.fr Toulouse School of Economics
aup.edu American University of Paris; The American University of Paris
""",
    "Europe/Zurich": """
epfl.ch EPFL; École Polytechnique Fédérale de Lausanne
ethz.ch ETH Zurich; ETH Zürich
unige.ch University of Geneva
uzh.ch University of Zurich
graduateinstitute.ch Graduate Institute Geneva
""",
    "Europe/Vienna": """
ceu.edu Central European University
univie.ac.at University of Vienna; Universität Wien
wu.ac.at WU Vienna
tuwien.ac.at TU Wien
""",
    "Europe/Brussels": """
kuleuven.be KU Leuven
ugent.be Ghent University
uclouvain.be UCLouvain
ulb.be,ulb.ac.be Université libre de Bruxelles
vub.be Vrije Universiteit Brussel
""",
    "Europe/Copenhagen": """
ku.dk University of Copenhagen
au.dk Aarhus University
dtu.dk Technical University of Denmark
cbs.dk Copenhagen Business School
""",
    "Europe/Stockholm": """
kth.se KTH Royal Institute of Technology
lu.se Lund University
su.se Stockholm University
uu.se Uppsala University
gu.se University of Gothenburg
chalmers.se Chalmers University of Technology
""",
    "Europe/Oslo": """
uio.no University of Oslo
ntnu.no,ntnu.edu Norwegian University of Science and Technology
uib.no University of Bergen
""",
    "Europe/Helsinki": """
helsinki.fi University of Helsinki
aalto.fi Aalto University
""",
    "Europe/Madrid": """
ie.edu IE University
uab.cat Universitat Autònoma de Barcelona
ub.edu Universitat de Barcelona; University of Barcelona
uc3m.es Universidad Carlos III de Madrid
ucm.es Universidad Complutense de Madrid
upf.edu Universitat Pompeu Fabra; Pompeu Fabra University
unav.edu University of Navarra
""",
    "Europe/Rome": """
eui.eu European University Institute
polimi.it Politecnico di Milano
unibo.it University of Bologna; Università di Bologna
unibocconi.it,unibocconi.eu Bocconi University
uniroma1.it Sapienza University of Rome; Sapienza
""",
    "Europe/Lisbon": """
novasbe.pt Nova School of Business and Economics
ulisboa.pt Universidade de Lisboa; University of Lisbon
uc.pt University of Coimbra
""",
    "Europe/Prague": """
cuni.cz Charles University
cvut.cz Czech Technical University
""",
    "Europe/Warsaw": """
uw.edu.pl University of Warsaw
uj.edu.pl Jagiellonian University
""",
    "Europe/Istanbul": """
bilkent.edu.tr Bilkent University
boun.edu.tr,bogazici.edu.tr Boğaziçi University; Bogazici University
ku.edu.tr Koç University; Koc University
marmara.edu.tr Marmara University
metu.edu.tr Middle East Technical University
sabanciuniv.edu Sabancı University; Sabanci University
""",
    "Europe/Moscow": """
hse.ru Higher School of Economics; HSE University
msu.ru Lomonosov Moscow State University; Moscow State University
nes.ru New Economic School
""",
    "Asia/Shanghai": """
cuhk.edu.cn The Chinese University of Hong Kong, Shenzhen
dukekunshan.edu.cn Duke Kunshan University
fudan.edu.cn Fudan University
pku.edu.cn,phbs.pku.edu.cn Peking University; PHBS; Peking University HSBC Business School
nju.edu.cn Nanjing University
ruc.edu.cn Renmin University
shanghaitech.edu.cn ShanghaiTech University
sjtu.edu.cn Shanghai Jiao Tong University
tsinghua.edu.cn Tsinghua University
ustc.edu.cn University of Science and Technology of China
zju.edu.cn Zhejiang University
nyu.edu.cn,shanghai.nyu.edu NYU Shanghai
nottingham.edu.cn University of Nottingham Ningbo China
""",
    "Asia/Hong_Kong": """
cityu.edu.hk City University of Hong Kong
cuhk.edu.hk The Chinese University of Hong Kong; Chinese University of Hong Kong
hkbu.edu.hk Hong Kong Baptist University
hku.hk University of Hong Kong; The University of Hong Kong
hkust.hk,ust.hk Hong Kong University of Science and Technology; The Hong Kong University of Science and Technology; HKUST
polyu.edu.hk The Hong Kong Polytechnic University
""",
    "Asia/Singapore": """
nus.edu.sg,u.nus.edu National University of Singapore
ntu.edu.sg Nanyang Technological University
smu.edu.sg Singapore Management University
sutd.edu.sg Singapore University of Technology and Design
yale-nus.edu.sg Yale-NUS College
""",
    "Asia/Tokyo": """
waseda.ac.jp Waseda University
keio.ac.jp Keio University
kyoto-u.ac.jp Kyoto University
titech.ac.jp Tokyo Institute of Technology
u-tokyo.ac.jp University of Tokyo; The University of Tokyo
waseda.jp Waseda University
""",
    "Asia/Seoul": """
kaist.ac.kr KAIST
korea.ac.kr Korea University
snu.ac.kr Seoul National University
yonsei.ac.kr Yonsei University
""",
    "Asia/Taipei": """
ntu.edu.tw National Taiwan University
nthu.edu.tw National Tsing Hua University
""",
    "Asia/Kolkata": """
iitb.ac.in IIT Bombay; Indian Institute of Technology Bombay
iitd.ac.in IIT Delhi; Indian Institute of Technology Delhi
iitk.ac.in IIT Kanpur
iitm.ac.in IIT Madras
iisc.ac.in Indian Institute of Science
ashoka.edu.in Ashoka University
""",
    "Asia/Jerusalem": """
huji.ac.il Hebrew University of Jerusalem; The Hebrew University
tau.ac.il Tel Aviv University
technion.ac.il Technion
""",
    "Asia/Dubai": """
nyuad.nyu.edu NYU Abu Dhabi
aus.edu American University of Sharjah
""",
    "Asia/Qatar": """
qatar.cmu.edu Carnegie Mellon University in Qatar
""",
    "Asia/Beirut": """
aub.edu.lb American University of Beirut
""",
    "Africa/Cairo": """
aucegypt.edu American University in Cairo; The American University in Cairo
""",
    "Africa/Johannesburg": """
sun.ac.za Stellenbosch University
uct.ac.za University of Cape Town
wits.ac.za University of the Witwatersrand
""",
    "Australia/Sydney": """
anu.edu.au Australian National University; The Australian National University
mq.edu.au Macquarie University
newcastle.edu.au University of Newcastle
sydney.edu.au,usyd.edu.au University of Sydney; The University of Sydney
unsw.edu.au University of New South Wales; UNSW; UNSW Sydney
uow.edu.au University of Wollongong
uts.edu.au University of Technology Sydney
westernsydney.edu.au Western Sydney University
canberra.edu.au University of Canberra
une.edu.au University of New England
csu.edu.au Charles Sturt University
""",
    "Australia/Melbourne": """
deakin.edu.au Deakin University
latrobe.edu.au La Trobe University
monash.edu,monash.edu.au Monash University
rmit.edu.au RMIT University
swin.edu.au Swinburne University of Technology
unimelb.edu.au University of Melbourne; The University of Melbourne
vu.edu.au Victoria University
""",
    "Australia/Brisbane": """
bond.edu.au Bond University
griffith.edu.au Griffith University
jcu.edu.au James Cook University
qut.edu.au Queensland University of Technology
uq.edu.au University of Queensland; The University of Queensland
""",
    "Australia/Adelaide": """
adelaide.edu.au University of Adelaide; The University of Adelaide
flinders.edu.au Flinders University
unisa.edu.au University of South Australia
""",
    "Australia/Perth": """
curtin.edu.au Curtin University
ecu.edu.au Edith Cowan University
murdoch.edu.au Murdoch University
uwa.edu.au University of Western Australia; The University of Western Australia
""",
    "Australia/Hobart": """
utas.edu.au University of Tasmania
""",
    "Australia/Darwin": """
cdu.edu.au Charles Darwin University
""",
    "Pacific/Auckland": """
auckland.ac.nz University of Auckland; The University of Auckland
canterbury.ac.nz University of Canterbury
massey.ac.nz Massey University
otago.ac.nz University of Otago
vuw.ac.nz Victoria University of Wellington
waikato.ac.nz University of Waikato
aut.ac.nz Auckland University of Technology
""",
    "America/Mexico_City": """
itam.mx ITAM
itesm.mx,tec.mx Tecnológico de Monterrey
unam.mx UNAM; Universidad Nacional Autónoma de México
""",
    "America/Bogota": """
uniandes.edu.co Universidad de los Andes
unal.edu.co Universidad Nacional de Colombia
javeriana.edu.co Pontificia Universidad Javeriana
""",
    "America/Sao_Paulo": """
ufsm.br Federal University of Santa Maria
fgv.br Fundação Getulio Vargas
usp.br Universidade de São Paulo; University of São Paulo
unicamp.br Unicamp
puc-rio.br PUC-Rio
""",
    "America/Santiago": """
uc.cl Pontificia Universidad Católica de Chile
uchile.cl Universidad de Chile
""",
    "America/Argentina/Buenos_Aires": """
uba.ar Universidad de Buenos Aires
utdt.edu Universidad Torcuato Di Tella
udesa.edu.ar Universidad de San Andrés
""",
    "America/Lima": """
pucp.edu.pe Pontificia Universidad Católica del Perú
""",
}


def name_words(text: str) -> list[str]:
    """The words by which names are compared: folded, without signs, upper and lower case as printed."""
    return re.findall(r"[A-Za-z&]+", fold(text).replace("'", ""))


def _by_domain() -> dict[str, Institution]:
    found = {}
    for zone, table in _TABLE.items():
        for line in table.strip().splitlines():
            domains, _, names = line.partition(" ")
            institution = Institution(names.split(";")[0].strip(), zone)
            found.update(dict.fromkeys(domains.split(","), institution))
    return found


def name_key(words: Iterable[str]) -> tuple[str, ...]:
    """What names are looked up by: the words in lower case; a name of one word exactly as written."""
    listed = tuple(words)
    return listed if len(listed) == 1 else tuple("and" if word == "&" else word.lower() for word in listed)


def _by_name() -> dict[tuple[str, ...], Institution]:
    found: dict[tuple[str, ...], Institution] = {}
    for zone, table in _TABLE.items():
        for line in table.strip().splitlines():
            names = line.partition(" ")[2].split(";")
            institution = Institution(names[0].strip(), zone)
            for name in names:
                found.setdefault(name_key(name_words(name)), institution)
    return found


def _lengths(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for name in names:
        found.setdefault(name[0].lower(), set()).add(len(name))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


#: Domain (lower case) -> institution.
BY_DOMAIN: Final[dict[str, Institution]] = _by_domain()
#: A name's words (see ``name_key``) -> institution.
BY_NAME: Final[dict[tuple[str, ...], Institution]] = _by_name()
#: First word of a name (lower case) -> how many words such names have, the most first.
NAME_LENGTHS: Final[dict[str, tuple[int, ...]]] = _lengths(BY_NAME)
