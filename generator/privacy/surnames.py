"""Surnames that are often seen, and endings of many others: they tell a name from an ordinary word."""

from __future__ import annotations

import re

# From the lists of frequent surnames in the Netherlands. Names that are also ordinary words may be
# here: they only count behind a letter, a title of office or a first name.
_OFTEN_TEXT = """
jansen janssen bakker visser smit meijer meyer mulder bos vos peters hendriks dekker dijkstra brouwer koster
willems vermeulen hoekstra kuipers prins koning kok schouten postma post huisman jacobs verhoeven verbeek
kramer molenaar maas martens timmerman scholten wolters veenstra kuiper blom gerritsen groen smits hermans
driessen bosman evers wouters hofman wolf peeters boer wit jong vries dam berg dijk leeuw graaf haan groot
bruin beek heuvel linden broek ven heijden wal horst velden laan meer veld hart mol berends arends
yilmaz yılmaz kaya demir şahin sahin çelik celik öztürk ozturk aydin aydın arslan yildiz yıldız doğan koç
amrani idrissi bouali haddad mohamed ahmed ali hassan hussein singh khan nguyen chen wang li kowalski
nowak silva santos garcia martinez martínez rodriguez fernandes pereira ramdin bhagwandin ramlal
claassen claessen willemsen pietersen hendriksen pieters jonker kruis bouman schipper gerrits adriaanse
aarts abdi achahbar adriaans adriaansen aerts ahmadi akkaya aksoy aktaş alaoui albers alberts anderson andriessen
appelman arts aslan assink ateş ayhan aziz baars bakema bakkali bakkers balci baldewsingh balk barends bartels
bastiaansen becker beekhuis beekman belhaj benali benhaddou bennani berendsen berhane berkhout beukers bianchi bijl
bijlsma bloem bloemen blok boeijen boekel boersema boersma bolhuis bolt bondarenko boon boonstra boot borst bosch
bosma bouchta boukhari boulahrouz bouma bouwens bouwman bouwmans bouwmeester bouzid bozkurt brands brandsma brandt
brink brinkman broekhuis broekman brouwers brown bruggeman bruijn bruijns bruins bruinsma buijs bulthuis bulut burger
burgers buurman caspers cetin chaib chaouch christiaans claes claessens coenen cornelisse cornelissen coşkun cremers
damen dammers daniels davis degroot dekkers derksen dieleman dijkhuis dijkhuizen dijkman dijksma dirks dirksen dogan
donkers doorn draaisma drost dubois duivenvoorden duran eijk eijkelenboom ekinci ekkel elzinga engelen engels erdem
erdoğan ernst erol essers everts faber fassi feenstra ferreira fischer fokkema franken franssen frederiks geelen
geerts gerritse goedhart gomes gonzalez gonzález goossens gorter goudsmit groenendijk groeneveld groenewegen groothuis
gupta gül güler güneş haanstra haas habte haddou haidari haket hamdaoui hamers hamidi hammouti hanekamp hansen hanssen
harmsen haverkamp heemskerk heijmans heijnen heinen hellinga hendricks hendrikse hendrikx hengeveld hernandez
hernández hertog heusden hilhorst hoekman hoeksma hoeven hoffmann hofstede hofstra holtrop hooft hoogendoorn hoogeveen
hoogland horsten hosseini houtman huang huijbregts huiskamp huizinga hulst ijzerman ionescu ivanov ivanova jaafari
jager jans janse jansma janssens janszen jaspers jharap johnson jones jongbloed jonge jongh jonkman joosse joosten
kaminski kamp kampen kamphuis kaplan kara karaca karakaya karimi keijzer keizer kerkhof kersten keskin keuning
khattabi kilic kishoen klaasen klaassen kleijn klein klompmaker knol koch koelewijn koenders koenen kooij kooijman
kooistra koolen koopman koopmans koppelman korkmaz kovalenko kraan kroes krol kroon kuijper kuijpers kumar kurt
kurtuluş kılıç lahlou lambert lamers lammers lange leeuwen leeuwenburg lefebvre lensink leroy lewandowski lieshout
linde linders liu lodder looij loon lopes lopez luijten lópez maassen maduro manders mansouri marsman martina
mathijssen meerman meesters mertens metz meulen meulenbelt michels michielsen middelkoop miller mimouni moerman
mohammadi molenkamp moussaoui muijs muller müller najjar nauta nieuwenhuis nieuwenhuizen nijboer nijenhuis nijhof
nijhuis nijland nijman nooij noordhoek oliveira olthof ooms oosterhof oosterhuis oosterveld oostrom ouahbi ouali
oudejans ouwehand overbeek ozdemir paauw patel pater paulus pauw peer penning perez peterse petersen petrov petrova
pham pieterse pietersma pietersz pinas pol polat polman poot popescu pot potters prinsen pronk punt pérez quist
raaijmakers rahmani ramcharan ramirez ramsaran reijnders reinders remmers rezaei ridder rietveld rijk rijken rijn
rijnders rijsdijk robinson roelofs roelofsen romeijn rooij rooijakkers roos roosendaal rosaria rossi ruijter ruiter
rutgers rutten saidi sanchez sanders sarı schaap schellekens schenk schmidt schneider schoen schoenmakers schot
schouwenburg schreuder schreurs schröder schulz schut schuurman schuurmans sewnarain sharma shevchenko sital slager
sloot slot sluis smeets smid smulders snel snijder snijders soekhoe soeters sousa spaans spijker spruit staal stam
steen steenbergen steenhuis sterk stevens stolk stroom struik swart swinkels szymanski sánchez tahiri taylor taş tekin
tekle terpstra tesfay teunissen theunissen thijssen thompson tichelaar tiemens tigchelaar tillema timmer timmermans
tol torres tran tromp troost tunç türk uittenbogaard uysal uzun valk valkenburg veen veenendaal veldhuis veldhuizen
veldkamp veltman verberne verbruggen verburg verdonk verduin vergeer verhaar verhagen verheij verheijen verhoef
verhoeff verhulst verkade verkaik verkerk verkuil vermaas vermeer vermeij vermeiren vernooij verschoor verschuren
versluis versteeg verstegen vervoort verweij verwoerd vink vinke vlaming vlieger vliet vogel vonk vosselman vreeman
vrolijk vroom vugt waal waard wagenaar wagner walraven weber weijers welling wendt werf wessel wessels westerhof
westerveld westra wever wiegers wiel wiersma wijk wijnen wijngaarden wilde wildeboer willemse willemstein williams
willigen wilson winkel winkelman winter winters witte witteveen wiśniewski woerd wojcik woude woudstra wójcik yaman
yang yaqoubi yavuz yüksel zandstra zeeman zegers zerouali zhang zhou ziani zielinski zijlstra zijp zuidema zuurbier
zwaan zwart zweers zwiers çetin özcan özdemir özer özkan ünal şen şimşek
"""
_OFTEN = frozenset(_OFTEN_TEXT.split())
# Those that are also an ordinary word, which only a capital makes a name.
_ORDINARY_TEXT = """
bakker visser vos bos koning prins kok brouwer koster dekker molenaar timmerman groen wolf boer wit jong dam berg
dijk leeuw graaf haan groot bruin beek heuvel linden broek ven wal horst velden laan meer veld hart mol post
schipper kruis li wang ali chen khan bouman kramer smit maas hofman evers singh scholten kuiper blom
anderson arts aslan assink aziz baars balk becker bijl bloem bloemen blok boekel bolt boon boot borst bosch bouwens
brands brandt brink brown burger burgers buurman christiaans damen dammers daniels davis dekkers dijksma donkers doorn
drost dubois duran eijk ekkel engelen engels erdem ernst everts faber fischer gomes gorter groeneveld gül güler haas
hamers heinen hertog heusden hilhorst hoeven hofstede hooft hoogeveen horsten houtman huang huiskamp hulst jager
johnson jones jonge kamp kampen kaplan kara keizer kerkhof klein knol koch koopman koopmans kraan kroes kroon kurt
lambert lange leeuwen lieshout linde linders loon lopes maassen martina meesters metz meulen middelkoop miller
mohammadi muller müller najjar nauta nieuwenhuis noordhoek olthof oosterhof oosterveld paauw pater paulus pauw peer
penning pol polat poot pot potters pronk punt quist ridder rijk rijken rijn robinson rooij roos roosendaal rossi
ruiter sanders schaap schenk schmidt schneider schoen schot schröder schut sital slager sloot slot sluis smid snel
snijder spaans spijker spruit staal stam steen steenbergen sterk stevens stroom struik swart taylor taş thompson
timmer tol torres tromp troost türk uzun valk valkenburg veen veenendaal veldhuizen vink vlaming vlieger vliet vogel
vonk vrolijk vroom waal waard wagenaar wagner weber welling werf wessel westerveld wever wiel wijk wijngaarden wilde
williams wilson winkel winter winters witte woude yaman yang zeeman zegers zwaan zwart
bakkers bouwmeester brouwers franken heemskerk heijmans hoogland huisman jonker penning prinsen schoenmakers wijnen
"""
_ORDINARY = frozenset(_ORDINARY_TEXT.split())
# Endings of a surname that no ordinary word has, but for a few.
_SURE_ENDING = re.compile(
    r"(?!(?:orche|palae|maes|semes|tetras?|regis)stra)\w{3,20}(?:stra|inga|enga|tsma|rsma|lsma|dema|kowski|oğlu|oglu|enko)"
)
_ENDING = re.compile(
    r"\w{2,20}(?:ssen|rsen|nsen|lsen|tsen|dsen|ksen|stra|nga|sma|tsma|ema|kowski|escu|oglu|oğlu|opoulos|ova|eva|ić)"
)


def is_surname(word: str) -> bool:
    """Whether a word is a surname that is often seen, or ends as many surnames do."""
    small = word.lower()
    return small in _OFTEN or bool(_ENDING.fullmatch(small))


def is_sure_surname(word: str) -> bool:
    """Whether a word is a surname and no ordinary word, also when somebody types no capital."""
    small = word.lower()
    return small in _OFTEN and small not in _ORDINARY


def is_only_a_surname(word: str) -> bool:
    """Whether a word with a capital is a surname whatever stands before it: a sure one, or one that ends as only those do."""
    return is_sure_surname(word) or bool(_SURE_ENDING.fullmatch(word.lower()))
