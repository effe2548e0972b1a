"""First names that are often given: sure ones, and ones that are also another word."""

from __future__ import annotations

_SURE_TEXT = """
aad abdel abdelkader abdellah abdul abdullah adem adriaan agnes ahmed ahmet aicha aïcha aisha albert alexander
alexandra alice ali amina amir amira anass andre andré andrea anita anja anke anna anne annelies anneke annemarie
annemiek annette annie anouk antoine anton antonia antoinette arend arie arjan arjen arthur astrid ayse ayşe aziz
barbara bart bastiaan beatrix ben benjamin berend bernard bert bianca bilal birgit bob boris brahim bram
brenda carla carlijn carlo carlos carolien carolina caroline catharina cees cem charlotte chantal chris christiaan
christian christina christine cindy claudia conny corine corrie cornelia cornelis cornelia daan damian daniel daniël
daphne david deborah dennis derk desiree desirée diana dick diederik dieuwke dilan dirk dominique driss dylan
edith eduard edwin eelco eline elif elisabeth elise elisa ellen els elske emily emine emma emre erdal eric erica erik
erika erna ernst esmee esmée esra esther evelien evert eva fabian farid farida fatih fatima fatma femke ferdinand
ferry fleur floris florian folkert fouad frank frans frederik freek fred fred gabriel gea geert geertje gerard gerda gerrit
gerben gert gertjan gertrude gijs gijsbert gilbert gina greet greetje guus guido gülsen hakan halima hamid hamza han
hanna hannah hanneke hannie hans harm harrie harry hasan hassan hatice heleen helen helena helga hendrik hendrika
henk henny henri henriëtte herman hester hettie hicham hilde hubert hugo huseyin hüseyin hussein ibrahim ibtissam ilona
ilse imane imran inge ingrid inez irene isabel isabelle ismail ivo jaap jacob jacoba jacqueline jacques jaimy jamal
james jamila jan janneke jannie janny jasmijn jasper jean jeanette jeanne jelle jelmer jennifer jeroen jesse jessica jet
jill jim joachim joanna johan johanna johannes john jolanda jolande jonas jonathan joost jordy joris jorrit
jos jose josé jozef josephine joyce judith julia julian juliette jurgen jürgen justin kamal karel karen karim karima
karin katja kees kelly kemal kenneth kenza kevin khadija khalid kim klaas koen koos kristel lars laura
laurens leila leon leonie lena leo leontien lies liesbeth lieke lieve lina linda lisa lisanne lisette loes lotte
louis louise lucas luca lucia luuk lydia maaike maarten maartje madelon magda malika manon marc marcel margot margreet
margriet maria marian marianne marieke marije marijke marijn marina mario marion marit marja marjan marjolein
marjon marlies marleen marloes martha marthe martijn martin martine marloes mathijs mathilde matthijs maud maurice
maurits mehdi mehmet melanie melissa mehmet menno merel meryem michael michaël michel michelle mieke miep mila milan mimoun
mira miranda mirjam mirthe moenir mohamed mohammed mohamad monica monique mourad muhammed mustafa myrthe nabil nadia
nadine naima najat naomi nasser natalie natasja nathalie nathan nick nico nicolaas nicole niek niels nina nienke noa
noah noor nora nordin nourdin olga olivier omar ömer onno oscar osman pascal patricia patrick paul paula pauline
peter petra philip pien pier pieter pim piotr priscilla quinten rabia rachel rachid rafael rahma ramon randy raymond
rebecca reinier remco rené renate renee renée renske richard rick rik rob robbert robert robin roel roelof rogier roland
rolf ronald romy rosa rosalie rosanne rowan ruben rudolf ruud ruth said saïd saida salima salma sam samantha samir samira
samuel sandra sanne sara sarah sascha sebastiaan sebastian selim selma serkan sharon shirley sia sietske sigrid silvia
simon simone sjaak sjoerd sofia sofie soraya sophie souad stefan stefanie stephan steven suzan suzanne svetlana sylvia
tamara tanja tariq teun theo theodora thea theresa thijs thijmen thomas tim timo tineke tobias tom ton tonny
toos truus tjeerd tygo umar ursula valentijn vanessa vera veronique victor victoria vincent wesley wendy wieke
wilhelmina willem willemien willemijn wilma wim wouter xander yasin yasmin yasmine yassin yara youssef youssra yusuf yvette
yvonne zahra zakaria zeynep zineb zoë
abdelhak abderrahim achraf adil ahmad aleida alida alie amber anton anouar ans aukje ayoub baukje bea benno bernadette bouchra
brecht britt carina casper cas cathelijne cilia claus coen coby dagmar dimphy dora douwe durk ebru edo egbert eliane elly emiel
engelbert erna esmeralda eveline fadoua faysal fedde feike fenna fenne fien fons frits gabriela geesje geke germa gerry gonnie
greta griet haiko hajar hanan hedwig hein hennie hermina hessel hetty hiltje houda hylke ids ien ilham ineke iman jacco jaco
jantine jantje jeannette jelte jenny jeffrey jerney jikke jitske jo joep joke jolien jopie jurre kaoutar klaske klaudia krista
ladan lammert leen leendert lenie leonard lia lien liesje lieuwe lonneke louisa lucie ludo maarten machteld maja mariam
mariët mariëlle mariska marijn marthijn matthew mees mechteld meindert melle merijn metin mien minke mohammad mounir naoual
nelleke nel nelly nienke noura nouria oguz oğuz okke oussama oumaima paulien petronella pleun pieternel quirine ramazan reinout
remy rianne ria riet rina rinus roelie roos-marie rosemarie rutger safae sabri sabrina saskia seda siem sien sipke sjoukje
soufiane stijn sytske sybren taco tahir tess tessa thirza tijn tineke titia tjitske trudy tuğba ugur uğur vanja veerle wendelien
wiebe wiebren wietske wijnand willeke winnie wytske wytze yolanda youness zainab zehra zohra
"""
# Also a month, a flower, a verb or a place: these need a surname behind them.
_DOUBLE_TEXT = """
jan mark wil roos iris sterre storm floor bas bo rein max lot lente madelief hans cor fay joy rex ties sint linde faas
dean stein rose sander marco victor wim will duco eden daan amber ruby hope luna robin
"""
_DOUBLE = frozenset(_DOUBLE_TEXT.split())
_SURE = frozenset(_SURE_TEXT.split()) - _DOUBLE


def is_given_name(word: str) -> bool:
    """Whether a word is a first name, which may also be another word."""
    small = word.lower()
    return small in _SURE or small in _DOUBLE


def is_sure_given_name(word: str) -> bool:
    """Whether a word is a first name and hardly anything else."""
    return word.lower() in _SURE
