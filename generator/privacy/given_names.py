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
aaliyah aaron abdelaziz abdellatif abdelmajid abderrahman abigail adele adinda adnan adri adriana afaf agathe
agnieszka ahlam aiden aimée ajay alaa alain alan aldo aleksandra alessandro alessia alexandru alexia alfred alicia
alistair allan alparslan alyssa amal amanda amar aminata amy amélie anand andrei aneta anjali annabel annegien
anneloes annelore annemijn annet annick anoek ansje anthony antonella antonie anwar archie arda ariane arianne arlette
arno arnold arnoud arnout aron artie arwa ashley ashok asiye asli aslı asmae assia audrey auke avra ayden aydin aylin
ayub ayşegül azra azzedine aïsha badr bahar baran barry bassam bauke bayram beata beatrice benedict bente benthe bep
berat berdien berendina bernadine berry bertus betsy betty betül beyza bibi bjorn björn boaz bobby bogdan bogdana
bouchta bouke boukje bradley brechtje brent brian britta bryan burak burcu bärbel bülent büşra cansu carien carlien
carmen caro carola catherine cathy ceciel cecile cecilia celine cemal cemile cengiz ceylin chaima charifa charlie
charlot chiara chiel chloé chloë christa christel christiane ciska clara claudine clemens clive colette colin collin
consuelo corina corjan cornelie corné craig cristina cynthia damla dani danielle danique daniëlle danny daria dariusz
dave debbie deepak demi denise deniz derek derya dewi diane didi didier diego dienke dieter dilara dineke dini diogo
dion dirkje djamila dmitri dmitry domenico dominik donald dorien dorine doris dorota dorothea dorothy dorothé douglas
dounia douwina duncan duuk dylano ebubekir ecrin edgar edmund eef eefje egbertje eibert eleanor elena elenutsa
elfriede elham elia elias elin elisabetta elizabeth elize ella elliot ellis elsbeth elselien emanuel emilia emilie
emir emmy enes engelien enzo ercan erdem erdogan erdoğan erkan ernestine ertan erwin esila esma esmé eugene evelyn
evelyne evie evy ewa ewoud eylül fabienne fabio fabiënne fabrizio fadi fadila fadma famke fanny farah faruk fatiha
fatoumata faye faïza federica federico felicia feline felix fenneke ferdi ferhat feride fernando fia fieke fiene
fietje fikri filip finn fiona firat firdaous floortje floriaan florin fokke fokko francesca francesco francien
francine francis francisca francisco franciscus franka françois françoise fraser fredericke frederieke frederika
frederique fredrik frida froukje fırat gabi gabriëlle gaby gamze gareth gary geertrui geertruida gemma geoffrey george
georgi gerardus gerhard gerlinde gerrie gertie gheorghe gianni giel gillian giorgia giovanni gisela giselle gitte
giulia giuseppe gizem glenn godelieve gordon govert graham gregory grietje griselda grzegorz guadalupe guillaume
gulsum guusje guusta gwen gwendolyn gökhan gülay güler günter günther gürkan habiba hafida haike hailey haitham halil
halime halina hamed hanane hanife hanne hanneloes hannelore harald harmen harmke harold harriet hasna hayat hayriye
heidi heike heiko hella henderika hendrien hendrikje henkjan herbert hidde hilal hilda hildegard hilmi hiroshi hiske
howard hugh hugues huib huibert huub hélène hüsnü ian iefke ignas igor ikram ilja ilonka ilyas imke inaya indra inga
ingeborg ingmar ioana ionut irena irina isa isabella ismet issam iulia ivan ivana ivonne iwona izaak jacek jacklin
jacobien jacobine jacobus jacolien jacomien jacomijn jaimie jakob jakoba jalal jamie jamilla janet janice janita janna
janne janneman jari jasmina jasmine jason jawad jayda jayden jaylinn jayson jaïr jeanine jeannine jeff jeltje jenna
jens jente jeremy jeroentje jerry jerzy jesper jessie joan joanne jochem jochen jochum joey johannus johnny jolanta
jolein jolet jolie jolijn jolinda jonna joop joos joosje jop joram jorg jorge jorien jorinde jorine jorn jort josefa
josefien josephien joshua josien josine joão joël joëlle juan juana judit judy juliana julie juliet juliën justine
jutta jérôme józef jörg kaan kaatje kadir kadriye kai karl karlien karlijn karolien kasper katarzyna kate katharina
kathleen kathryn katie katinka katrien katrijn kavita kaylee kayleigh keano keimpe keith kenji kerem kerstin khadijah
kian kirsten kirstin klaus koenraad koert korneel krzysztof kurt kyan kyano kyara kyle kyra kübra lakshmi lambertus
lamia lana lara larbi latif latifa lauran lauren laurence laurent laurette layla leah leander leanne leni lennard
lennart lenny leonoor leontine leopold leslie leyla liam liane lidewij lidia lidwien lidy liedeke lieneke lieselotte
lieven lijsbeth lilian liliane lindsay lindsey linn lise liselot liselotte livia liz liza lize lizette lizzy lloyd
lodewijk loekie lois lorenzo loreta loretta lorraine lotje lottie loubna lowie loïs luc lucienne lucinda lucy ludmila
ludwig luigi luis luise luka lukas lukasz luke lutz luutje luís lynn lütfi maciej maddy madeleine madeline mads
magdalena mahmoud mahmut maike majid malcolm malek malgorzata mandy manfred manuel manuela marcella marcelle marcello
marcia mareille marek maret margaret margo margreeth margret marianna mariapia mariek mariella marielle marinka
marinus marius mariusz mariya mariëtte marjet marjo marjolijn marjorie marjory marlijn marlou marlous marnix marouan
marrit marta marte martina martinus marusja marvin marwa maryam maryem maryse mascha massimo mateusz mathieu matteo
matthea matthias matthäus maureen maxim maxime małgorzata meena megan mehtap meike meindertje meinou melek meliha
melvin melvyn meral meriem mert merve mevlüt micha michał michiel michèle mick miek miekje miguel mihai mijke mijntje
mika mike mildred milou miloud mimount minou mirella mirjana mirte misha mitchell mohan mohsin molly moniek moniqua
mouna mourat moustafa muhammet muhsin murat muriel musa myra myriam nadja nadège najia najib nancy nanda nanette nanne
nasima nasrin natalia nataliya natascha nathaly naud necla neeltje neil nelie nellie nesrin nettie nevzat nguyet
nicolet nicoleta nicolette nicolien nigel nihal nihat niki nikita nikki nilgün nils ninthe nisa nisha nisrine nizar
noam noortje norah norbert norman noud nour noureddine noël noëlle nuray nurcan nurgül nuri nynke odette odile okan
oksana olaf olav olcay oleksandr olena oliver olivia omer onur orhan otje ouafae ouassim owen oya pablo pamela paola
paolo pascalle patrice paulo pawel paweł pedro pepijn percy phil phileine philippa philippe phoebe pierre pieta
pieternella pietje pietro piety pippa pirette pooja priya przemysław quinn quinty rabab rachida radouan rafaela rafaël
rafał rafik rahim rahul rainer rajae rajesh rajiv ralph ramzi rania ravi ravindra rayan raymonde raúl recep redouan
reina reinder reiner reinhard reinoud reintje rekha renata rens renzo reyer rhys rianna ricardo riccardo richel
richelle rida ridouan riekje rients rifat riky riley rinske rinze riza roan robbie roberto robertus rocco rochelle
rochus roderick rodney roelfien roelien roger rogér ronnie ronny rosalinde rosanna rosario roselien rosemary rosie
rosita rozemarijn rudi rudy rupert russell ruurd ryan rüdiger saartje sabah sabien sabiha sadık safaa salih saliha
sally salomé salvatore samet samia sanaa sandhya sandrine saniye sanjay sanneke sarina schelte sean seb sebe sedat sef
sefa selena selin selina semra senna sepp serap serdar serge sergei sergej sergio serpil sevda sevgi sevim sezen
shanna shannon shanti sharona shaun sheila sibe sibel sibren sidney siebe siebren siegfried siemen sierd sieta sietse
sievert sigrun siham sija silke silvan silvana silvio simen simonette sinan sinem sjaan sjef sjors sjouke slawomir
sofieke soner songül sonja sonny sophia sophietje soumaya stanisław stef stefaan stefania stefano steffie sten
stephanie stephen steve stijntje stuart suheyla suleyman sunil suresh susan sushma suus suzanna suze suzette sven
svitlana sybil sylvain sylvana sylvie süleyman sümeyye tabitha tadeusz taha taoufik tarik tarık tatiana tatjana tayfun
terence teresa tetiana teunis thelma theodor theodore theodorus theunis thierry thijn thuy thérèse tiago tiemen
tieneke tijmen tijs tilly timothy tina tinie tirza tjaard tjalling tjerk tjitte tobi toby todd tolga tomasz tommy
tonnie tooske tracy treesje trevor trijntje trudie turgay tuğçe twan tycho tyler tülay ufuk uli ulrich ulrike umit
ursel urszula usha uwe vajèn valentina valerie vasco vasile vedat vernon veronica veysel vico vijay viktor vince
vincenza vincenzo vinod vivian vivianne vivienne volkan volodymyr wafa wahid walter walther wanda warner warren wassim
wayne wendela werner wessel wiardi wiebke wienke wiep wiesje wietse wilbert wilfred wilfried wilhelm wilhelmus wiljan
willemijntje willemke william willibrord willie willy wilmar wilmien wimke winfried winston wiske wissam wobbe wobke
wojciech wolfgang wolfram wolter wouke wout wouterina wubbo wyb wybe wybren xandra xavi xavier xiaoming yael yahya
yakup yannick yavuz yaşar yeliz yentl yfke yinthe ylse ymke ynze yoeri yoran yorick younes yt yuki yuliia yunus yuri
yusra yves yvon yüksel zachary zbigniew zeki zeliha ziya zoey zofia zuhal zwaantje zwanny étienne özcan özge özgür
özlem ümit ümmü łukasz şule
"""
# Also a month, a flower, a verb or a place: these need a surname behind them.
_DOUBLE_TEXT = """
jan mark wil roos iris sterre storm floor bas bo rein max lot lente madelief hans cor fay joy rex ties sint linde faas
dean stein rose sander marco victor wim will duco eden daan amber ruby hope luna robin
ab abe abel adam alex amelia amine angel angelina ann augustus aya beau bruna bruno cato chelsea chester co daisy dana
dawn dex dina donna dot ece eliza emin faith fem flora florence ger glen goof grace guy gé hava hazel heather heinz
irma ise isis ivy ize jack jade jake jay jip job joe jules julius juul kato kick kiki lea lee lenn levi lex lian lily
liv lizz loek lola lou lute lux maan maia malak manus mara mare mart mason mats maya merit merle mette mia mil milo
mimi mina minne mirre nanny nero norma nout nova otto pam paris pia piet pip poppy puck puk raf rie rita romeo ron
ross rusty saar sem sep seth siebrand sienna sies sil sjakie stan stanley stella stien sultan sunny sydney tara teddy
toon trees tristan trix trui uma vigo virgil virginia vita ward wiek wiel wies wolf zara zita
francis francisco berry warner maxim jolie norman said frans ernst eva
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
