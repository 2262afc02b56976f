/** Plain English that says nothing about ports: reviewed word by word; a word that could itself be asked for is not in here. */
const TEXT = `
a able about above abroad abrupt abruptly absolute absolutely absurd absurdly abysmal accept acceptable accepted accepting accepts accident accidental
accidentally accompanied accompany accompanying accomplish accomplished accordance according accordingly accurate accurately accuse accused accustomed
achieve achieved achieves achieving acquaintance acquaintances acquainted across actual actually acute added adding addition additional additionally
additions adds adequate adequately admirable admire admit admits admitted admittedly admitting adult adults adventure adventurous advice advise
advised adviser advisers advises advising advisor advisors afaict afaik affair affairs aforementioned afraid after afternoons afterward afterwards
again against agencies agency agenda agendas aggravating ago agree agreed agreeing agrees ahead aim aimed aiming aims akin alas albeit alike allege
alleged allegedly alleges allude alluded almost alone along alongside aloud alphabetical alphabetically already alright although altogether always am
amateur amateurs amaze amazed amazes amazing amazingly ambiguity ambiguous ambitious amid among amongst amuse amused amusement amusing an analyst
analysts ancient anger angrily angry annoy annoyance annoyed annoying annoyingly annoys another answer answered answering answers anticipate
anticipated antiquated antique anxious anxiously anybody anyhow anymore anyone anyplace anything anytime anyway anyways anywhere apologies apologise
apologised apologising apologize apologized apologizing apology appalled appalling apparent apparently appear appearance appeared appearing appears
appendices appendix applicable appointment appointments appreciate appreciated appreciates appreciating appreciation apprentice apprentices approach
approached approaches approaching appropriate appropriately approval approvals approve approved approves approving approx approximate approximately
april arcane archaic architect architects are arguably argue argued argues arguing argument arguments arise arisen arises arising arose around arrange
arranged arrangement arrangements arranges arranging arrival arrive arrived arrives arriving article articles asap ashamed aside ask asked asker
asking asks asleep aspect aspects assert asserted assertion asserts assess assessed assessing assessment assessments assessor assessors assigned
assist assisted associate associated associates associating assume assumed assumes assuming assumption assumptions assure assured assures assuring
astonish astonished astonishing at atrocious attempted attempting attend attended attending attention attitude auditor auditors august aunt autumn
await awaited awaiting awaits aware awareness away awesome awful awfully awhile awkward awkwardly babble babbling back background backwards bad badly
baffle baffled baffles baffling based basement basically basics basis be beautiful beautifully became because become becomes becoming been before
beforehand beg began begged begging begin beginner beginners beginning beginnings begins begun behalf behave behaved behaves behaving behind being
belief beliefs believable believe believed believes believing belong belonged belonging belongs beloved below beneath beside best bet betcha better
between beware bewilder bewildered bewildering beyond bicker bickering big billion billions bit bits bizarre bizarrely blah blame blamed blames
blaming blank blatant blatantly bless blimey blindly bloke blokes bloody blurb blurt blurted boast boasted bogged boggle boggles boggling bogus boldly
bonkers booklet booklets bore bored boredom boring boss bosses both bother bothered bothering bothers bottom boy boys bracket brackets brag bragged
bragging brain brainer brains brainstorm brainstorming brand brave bravo breathe brief briefed briefing briefings briefly brilliant brilliantly bring
bringing brings bro broad broadly brochure brochures bros brother brothers brought brownfield brutal brutally btw buddies buddy bump bumped bumping
bumps bunch burden bureaucracy bureaucratic burning business busy buzzword buzzwords by calm came can candid candidly care cared careful carefully
careless cares caring case cases casual casually catch catches catching caught centuries century certain certainly chairman chance chances chaos
chaotic chap chaps chapter chapters charming chase chased chasing chatted chatting chatty cheatsheet cheatsheets check checking checklist checklists
cheer cheerful cheerfully cheesy chief chiefs choice choices choose chooses choosing chose chosen chuck chucked chuckle chuckled circa circled
circumstance circumstances ciso cisos cite cited cites claim claimed claiming claims clarification clarifications clarified clarifies clarify
clarifying clarity clearer clearly clerk clerks clever cleverer cleverly click clicked clicking clicks clue clueless clues clumsy coincidence
coincidences coincidentally colleague colleagues column columns come comes comfort comfortable comfortably coming comment commentary commented
commenting comments committee committees common commonly commonplace companies company compel compelled compelling competence competent complain
complained complainer complaining complains complaint complaints completely complicate complicated complicates complicating compliment compliments
comprehend comprehended comprehensible comprehension comprehensive conceivable conceivably concept concepts conceptual conceptually concern concerned
concerning concerns concise concisely conclude concluded concludes concluding conclusion conclusions concrete confess confessed confide confidence
confident confidently confirm confirmation confirmed confirming confirms confuse confused confuses confusing confusingly confusion congrats
congratulate congratulations conjecture connotation connotations conscience conscious consciously consequently consider considerable considerably
considerate consideration considerations considered considering considers conspicuous constantly consult consultancies consultancy consultant
consultants consultation consulted consulting consults contain contained containing contains contemplate contemplated contemplates contemplating
contemporary contend context contexts contractor contractors contradict contradicted contradicting contradiction contradictions contradictory
contradicts controversial controversy convenience convenient conveniently convention conventional conventionally conventions conversation
conversations convey conveyed convince convinced convinces convincing convincingly cope coped copes coping corner corners corp correct correction
corrections correctly correspond corresponded corresponding correspondingly corresponds could coulda couldve couple courage courageous course
courteous courtesy cousin cousins coworker coworkers coz cranky crap crappy crazy created creates creating credibility credible creepy crew cried
cringe crisis critic criticise criticised criticising criticism criticisms criticize criticized critics critique crowd crowded crude crusty cry crying
cryptic cunning curiosity curious curiously current currently customary cute cuz cynical dad daft daily damn damned dare dared daresay darling darn
datasheet datasheets daughter daunting dawn day days deadline deadlines deal dealing deals dealt dear dearly debatable debate debated debates debating
decade decades december decent decently decide decided decides deciding decision decisions deck decks deduce deduced deem deemed deems deeply define
defined defining definite definitely definition definitions definitive deliberate deliberately delicate delight delighted delightful demanded
demanding demonstrate demonstrated department departmental departments depending deputies deputy derive derived describe described describes
describing description descriptions deserve deserved deserves design designed designing designs desirable desire desired desires desk desks despair
desperate desperately despise despite detail detailed detailing details determine determined determines determining devops devsecops diagram diagrams
diaries diary did differently difficult difficulties difficulty digging dilemma dire director directors dirty disagree disagreed disagreeing
disagreement disagrees disappear disappeared disappearing disappears disappoint disappointed disappointing disappointment disclose disclosed
discrepancies discrepancy discuss discussed discusses discussing discussion discussions disgust disgusted disgusting dislike disliked dislikes dismal
dismiss dismissed distinction distinctions distinctly distract distracted distracting distraction distractions distress distressed distressing disturb
disturbance disturbed disturbing disturbs ditto dizzy do doc docs document documentation documented documenting documents dodgy does doing done doomed
dope doubt doubted doubtful doubting doubtless doubts downright downstairs dozen dozens draft drafted drafting drafts drama dramatic dramatically
drastic drastically draw drawer drawing drawings drawn draws dread dreaded dreadful dreadfully dream dreaming drew drivel dubious dude dudes due duh
dull duly dumb dumbest dummies dunno during dusty duties duty dying eager eagerly earlier earliest early easier easiest easily easy eccentric educated
eerie effectively effort effortless effortlessly efforts eg ego eh eight eighteen eighteenth eighth eighty either elaborate elaborated elaborating
elderly elegant eleven eleventh else elsewhere embarrass embarrassed embarrasses embarrassing embarrassment emergency emphasis emphasise emphasised
emphasize emphasized employ employed employee employees employer employers encounter encountered encountering encounters encourage encouraged
encourages encouraging ended ending endless endlessly engineer engineering engineers enjoy enjoyable enjoyed enjoying enjoys enlighten enlightened
enlightening enormous enormously enough enquire enquired enquiries enquiring enquiry ensure ensured ensures ensuring enter entered entering enters
entertain entertained entertaining enthusiasm enthusiastic entirely entirety entries entry envisage envisaged envision eod eow epic equal equally
equals era ergo erm errand errands especially essence essentially etc even evenings eventual eventually ever everybody everyday everyone everywhere
evidence evident evidently evil exact exactly exaggerate exaggerated exaggerating exam examination examine examined examiner examiners examines
examining example examples exams excellent exceptional exceptionally excessively excite excited excitement exciting exclaim excuse excuses executive
executives exercise exercises exhausted exhausting exhaustive exist existed existence existing exists exotic expect expectation expectations expected
expecting expects experience experienced experiences experiencing experiment experimented experimenting expert expertise experts explain explained
explaining explains explanation explanations explanatory explicitly explore explored exploring expressed extent extra extraordinarily extraordinary
extras extremely eye eyeball eyebrow eyebrows eyes fabulous face faced faces facing fact facts factual factually fair fairly fairness faith familiar
familiarise familiarity familiarize famous fancy fantastic faq faqs farewell fascinate fascinated fascinating fate father favor favorite favorites
favors favour favourite favourites favours fear feared fears feasible february feel feeling feelings feels fella fellas fellow fellows felt few fewer
fictional fiddle fiddled fiddling fierce fifteen fifteenth fifth fifty fight fighting figure figured figures figuring final finally finance find
finding findings finds fine finish finished finishes finishing firefighting firewalling firm firmly firms firstly fishy fit fits fitted fitting five
flabbergasted flag flagged flagging floor floors fluent foggy folk folks follow followed following follows followup followups fond fool fooled foolish
foolproof for forever forgave forget forgetful forgets forgetting forgive forgot forgotten formal formally former formerly forthcoming fortnight
fortunate fortunately forty forum forums fought found four fourteen fourteenth fourth frank frankly freak freaked freaking freelance freelancer
freelancers fresh freshly friday fridays friend friendly friends friendship frighten frightened frightening from frown frowned frustrate frustrated
frustrates frustrating frustration ftw fun funky funnier funniest funnily funny furious further furthermore fuss fussy future fuzzy fwiw fyi gadget
gadgets gal gang gather gathered gathering gave general generally generic generous genius gentle gentleman gentlemen gently genuine genuinely gesture
get gets getting ghastly giant gibberish gigantic giggle gimme girl girlfriend girls gist give given gives giving gizmo glad gladly glance glanced
glancing glean gleaned glimpse gloomy go goal goals god goes going golive gone gonna good goodness goofy googled googling gorgeous gosh got gotcha
gotta gotten grab grabbed grabbing grabs gradual gradually grand granddad grandfather grandma grandmother grandpa grasp grateful gratefully graybeard
greatly greenfield greeting greybeard grim grin gripe gripes griping groan gross grossly grumble grumbled grumbles grumbling grumpy guess guessed
guesses guessing guesswork guidance guide guidebook guides guilty guru gurus gut guy guys had hafta half halfway hand handbook handbooks handful
handle handled handles handling handout handouts hands handwriting handwritten handy hang hanged hanging hangs haphazard happen happened happening
happens happier happily happiness happy hard harder hardest harsh has hassle hassles hasten hastily hasty hate hated hates hating have having he head
headache headaches heading headings headline headlines headquarters heads heaps hear heard hearing hears heavily heck hectic hed hefty hell helped
helpful helpfully helping helps hence henceforth her here hereby heres hers herself hes hesitant hesitate hesitated hesitating heya hideous highlight
highlighted highlighting highlights highly hilarious him himself hindsight hint hinted hinting hints hire hired hires hiring his historic historical
historically hit hits hitting hld hm hmm hmmm holiday holidays homework honest honestly honesty honor honour hooray hope hoped hopeful hopefully
hopeless hopelessly hopes hoping horde hordes horrendous horrible horribly horrid horrific horrified horror hour hours how howd howdy however hows hq
hr huge hugely huh human humans humble humbly hunch hundreds hung hunt hunted hunting hurried hurry hurt hurting hurts husband hypothesis
hypothetical hypothetically hysterical i id idea ideal ideally ideas idiot idiotic idiots idk ie if iffy ignorance ignorant iirc ill illogical
illusion illustrate illustrated illustrates illustration illustrations im imaginary imagination imaginative imagine imagined imagining imho immature
immediate immediately immense immensely imminent imo impatient impatiently implausible implied implies imply implying important importantly impossible
impress impressed impression impressions impressive improbable in inadvertently inappropriate incident incidental incidentally incidents inclined
incoherent incomprehensible incorrect incorrectly increasingly incredible incredibly indeed indicate indicated indicates indicating indication
indications individual individually individuals industries industry inevitable inevitably inexperienced infamous infer inferred infers info informal
informally information informative informed informing infosec inherited initially innocent innocently inquire inquired inquiries inquiring inquiry
inquisitive insane insanely inside insist insisted insistence insisting insists instantly instead instinct institute institution institutions instruct
instructed insult insulted insulting intelligent intend intended intending intends intense intensely intent intention intentional intentionally
intentions interest interested interesting interestingly interests intern interns interpret interpretation interpretations interpreted interpreting
interprets interview interviewed interviewer interviewing interviews into intrigue intrigued intriguing introduction introductory intuition intuitive
intuitively invaluable invent invented inventing invents investigate investigated investigates investigating investigation investigations investigator
investigators invitation invite invited invites involve involved involvement involves involving irl ironic ironically irony irrational irrespective
irritate irritated irritates irritating irritation is issue issues it item items itll its itself ive january jargon jealous jeez job joking jokingly
jolly jot jotted judge judged judgement judging judgment juicy july june junior juniors just justifiable justifiably justification justifications
justified justifies justify justifying keen keep keeping keeps kept kick kicked kicking kickoff kicks kid kidding kids kind kinda kindly kindness
kinds knew know knowing knowledge knowledgeable known knows kudos lad ladies lads lady laid lame large largely last lastly late lately later latter
laugh laughable laughed laughing laughs laughter lazy lead leading leads leaflet leaflets learn learned learns learnt least leave leaves leaving
lecture lectured lectures left leftover leftovers legendary legible legibly legit legitimate legitimately legwork lemme lend lent less lesser lesson
lessons lest let lets letting liar lie lied lies like liked likelihood likely likes likewise liking line lines literal literally literature little lld
lmao logic lonely long longer look looked looking looks looming loosely lose loses losing lost lot lots lousy love loved lovely loves loving luck
luckily lucky ludicrous ludicrously lunatic lurk lurking lying mad madam madness magnificent magnificently mainly mainstream make makes making man
mankind manner manners many march marked married marvellous marvelous massive massively match matched matches matching mate mates matter mattered
matters mature may maybe me mean meaning meaningful meaningless meanings means meant meantime meanwhile meet meeting meetings meets meh memo memorable
memorise memorised memorize memorized memos men mental mentally mention mentioned mentioning mentions mentor mentors mere merely merry mess messed
messes messing messy met midday middle midnight might mightve mighty mild mildly millions mind minded minds mindset mine minute minutes
miracle miracles miserable miserably misery misinterpret misinterpreted mislead misleading misleads misled misplaced misread misreading misremember
misremembering miss missed misses missing missus mistake mistaken mistakenly mistakes mistook misunderstand misunderstanding misunderstandings
misunderstands misunderstood mixup moan moaned moaning moans moderate moderately modern modest mom moment momentarily moments monday mondays month
monthly months mood moody more moreover mornings moron most mostly mother motivate motivated motivation mr mrs much muddle muddled multiple mum mumble
mumbled mumbling mundane murky mustve mutter muttered muttering my myself mysteries mysterious mysteriously mystery mystified mystifying myth myths
nag nagged nagging nags nah naive naively name named namely names nasty natural naturally nature naughty nay nb nda nearly neat neatly necessarily
necessary necessity need needed needing needless needlessly needs nephew nerd nerds nerdy nerve nerves nervous nervously netadmin netadmins netops
nevertheless new newbie newbies newcomer newcomers newer newest newly next ngl nicely nicer nickname nicknamed nicknames niece nigh night nightmare
nightmares nights nine nineteen nineteenth ninety ninth nitpick nitpicking nobody nobodys noc nocs nod nodded nonetheless nonsense noob noobs noon
normal normally nosy notable notably note noted notes noteworthy notice noticeable noticeably noticed notices noticing noting notorious notoriously
notwithstanding november novice novices now nowadays np nudge nudged nuisance numerous nuts nutshell nvm objection objections obscure obscurity
observation observations observe observed observes observing obsess obsessed obvious obviously occasion occasional occasionally occasions occur
occurred occurring occurs october odd oddities oddity oddly odds of ofc offend offended offer offered offering offers offhand office officer officers
offices official officially officials oh old older omg onboard onboarded onboarding once one ones oneself ongoing only onto ooo ooops oops openly
opinion opinions opportunities opportunity optimistic ordinarily ordinary organisation organisational organisations organise organised organises
organising organization organizational organizations organize organized organizes organizing original originally orphaned other others otherwise otoh
ought our ours ourselves out outline outlined outlines outraged outrageous outrageously outright outstanding over overall overdue overhear overheard
overlook overlooked overlooking overlooks overly overnight oversight overwhelm overwhelmed overwhelming own page pages pain painful painfully pal pals
paper papers paperwork paragraph paragraphs paranoia paranoid paraphrase paraphrasing pardon parentheses parenthesis part particular particularly
parts pass passed passes passing past paste pasted pasting pathetic patience patient patiently pdf pdfs peculiar pedant pedantic peek peeps pending
pentest pentested pentester pentesters pentests people peoples per perceive perceived perception perfect perfectly perhaps perplexed perplexing person
personal personally personnel persons perspective perspectives persuade persuaded persuading pertain pertaining pertains pesky pessimistic petty
phenomenon philosophical philosophy phrase phrased phrases phrasing pick picked picking picks picky picture pictures piece pieces pile piled piles
pitiful pity place placed places plague plagued plan planned planning plans plausible plausibly plead pleading pleasant pleasantly pleased pleasing
pleasure plenty plz pm poc pocs point pointed pointing points polite politely ponder pondered pondering poor poorly position positions positive
positively possess possessed possesses possibilities possibility possible possibly postmortem postmortems potential potentially pov practical
practically pragmatic praise pray praying preach precaution precautions precise precisely predecessor predecessors predominantly prehistoric
preliminary prep preparation preparations prepare prepared prepares preparing present presentation presentations presented presenter presenting
presently presumably presume presumed presumes presuming pretend pretended pretending pretends pretty previous previously pride printout printouts
prior probable probably problem problematic problems proceed proceeded proceeding proclaim proclaimed procurement professor professors programmer
programmers project projects prominent prominently promise promised promises promising promptly pronounce pronounced pronunciation proof proofread
proper properly propose proposed proposes proposing proud proudly prove proved proven proves provide provided provides providing proving pun 
purely purposely purposes pursue pursued put puts putting puzzle puzzled puzzlement puzzles puzzling quarrel quarter quarterly question
questionable questioned questioning questionnaire questionnaires questions quibble quick quicker quickly quiet quietly quirk quirks quirky quit quite
quits raci raise raised raises raising ramble rambling ran rant ranted ranting rants rapidly rather rational rationale rave raving react reacted
reaction reactions read readable reader readers readily reading reads ready real realise realised realises realising realistic realistically reality
realize realized realizes realizing really reason reasonable reasonably reasoned reasoning reasons reassurance reassure reassured reassures reassuring
rebuke recall recalled recalling recalls recap recent recently reckon reckoned reckoning reckons recognise recognised recognises recognising recognize
recognized recognizes recognizing recollect recollection reconsider reconsidered recount refer reference referenced references referencing referred
referring refers regard regarded regarding regardless regards regret regrets regrettably regular relate related relates relating relative relatively
relax relaxed relevance relevant relief relieved reluctant reluctantly remain remainder remained remaining remains remark remarkable remarkably
remarked remarking remarks remember remembered remembering remembers remind reminded reminding reminds reminiscent repeat repeated repeatedly
repeating repeats rephrase rephrased rephrasing replied replying represent represented representing represents requested requesting reread rereading
research researched researcher researchers researching resemble resembled resembles respect respected respectful respectfully respective respectively
responsibilities responsibility responsible rethink reveal revealed revealing reveals review reviewed reviewer reviewers reviewing reviews revisit
revisited revisiting reword reworded rewording rfi rfp rhetorical rhetorically ridiculous ridiculously right rightly rn rofl rollout rollouts rookie
rookies room rooms rough roughly routine routinely row rows rtfm rubbish rude ruin ruined rule rulebase rulebases ruled rules ruleset rulesets rummage
rummaging rumor rumored rumors rumour rumoured rumours runbook runbooks rundown rush rushed rushes rushing rusty sad sadly said sake same sane sanity
sarcasm sarcastic sat satisfactory satisfied satisfies satisfy satisfying saturday saturdays savvy saw say saying says scare scared scares scary
scenario scenarios sceptical scold scratch scratched scratching scream screamed screaming screenshot screenshots screw screwed scribble scribbled
scribbles searched secondly secops secretary secretly section sections see seeing seek seeking seeks seem seemed seeming seemingly seems seen sees
select selecting selects self selfish semester seminar seminars senior seniors sense sensed senses sensible sensibly sentence sentences september
serious seriously seriousness serve served serves serving seven seventeen seventeenth seventh seventy several shabby shady shaky shall shame she sheer
sheet sheets shes shift shifts shiny shock shocked shocking shocks shoot short shortly should shoulda shoulder shoulders shouldve shout shouted
shouting shouts show showed showing shown shows shrug shrugged shy sick sideways sigh sighed sight sighted significance significant significantly
sillier silliest silly simple simpler simplest simplicity simplified simply since sincere sincerely sir sister sisters sit sits sitting situation
situations six sixteen sixteenth sixth sixty skeptical sketch sketched sketches sketchy skill skilled skills skim skimmed skimming slang sleepless
slide slides slight slightest slightly sloppy small smell smelled smells smh smile smiled smiling smooth smoothly snag snags sneak sneaked sneaky
snippet snippets so sober society solemn some somebody someday somehow someone someones someplace something sometime sometimes somewhat somewhere
son soon sooner sop sophisticated sops sore sort sorta sorts sought soul souls sounded sounding sounds sow speak speaking speaks special specialist
specialists specially specific specifically specifics spectacular speculate speculated speculating speculation spelled spelling spellings spelt spent
spirit spite splendid spoke spoken spokesman spontaneous spontaneously spooky spot spots spotted spotting spreadsheet spreadsheets squad staff staffer
stage stakeholder stakeholders stance stand standing standpoint stands standup standups stare stared stares staring starters startle startled
startling stated statement statements stay stayed staying stays stick sticker stickers sticking sticks still stir stirred stood straightforward
strange strangely stranger strangers strangest strategies strategy stray stress stressed stressful stressing strike strikes striking strongly struck
struggle struggled struggles struggling stubborn stuck studied studies study studying stuff stumble stumbled stumbles stumbling stun stunned stunning
stupid stupidity stupidly stutter style styles subsequent subsequently subsidiaries subsidiary substantial substantially subtle subtleties subtlety
subtly success successful successfully such suck sucks sudden suddenly suffer suffered suffering suffers suffice suffices sufficient sufficiently
suggest suggested suggesting suggestion suggestions suggests suit suitable suitably suited suits summarise summarised summarising summarize summarized
summarizing summer sunday sundays super superb superficial superficially superior superiors supervise supervised supervisor supervisors supplier
suppliers suppose supposed supposedly supposes supposing sure surely surprise surprised surprises surprising surprisingly suspect suspected suspecting
suspects suspicion suspicions suspicious suspiciously swamped swear swearing swears sweet sworn sympathetic sympathise sympathize sympathy synonym
synonymous synonyms sysadmin sysadmins systematic systematically tackle tackled tackles tackling tad take taken takes taking talent talented talk
talked talking talks task tasked tasks taught tba tbc tbd tbh teach teaches team tease teased teasing technical technicality technically technician
technicians tedious tell telling tells temper tempt tempted tempting ten tend tended tendency tends tentatively tenth terrible terribly terrific
terrified terrifies terrifying textbook textbooks than thanked thankful thankfully thanking that thatll thats the thee their theirs them theme themes
themselves then theoretical theoretically theories theory there thereabouts thereafter thereby therefore therein thereof theres these thesis they
theyd theyll theyre theyve thing thingie thingies things thingy think thinking thinks third thirdly thirteen thirteenth thirtieth thirty this tho
thorough thoroughly those though thought thoughtful thoughts thousands three threw thrice thrill thrilled through throughout throw throwing
thrown throws thru thumb thumbs thursday thursdays thus tidied tidy tidying tight tightly til till time timely times tiny tip tips tired tiresome
tiring title titled titles tldr to today together told tomorrow tongue tonight too took topic topics topmost torture tortured totally touch touched
touches touching tough toward towards tradition traditional traditionally traditions tragic trainee trainees treat treated treating treats tremendous
tremendously tribal trick tricked tricks tricky tried tries trivial trivially troll trolling trouble troubled troubles troublesome troubling truly
truth truths try trying tuesday tuesdays tutor twelfth twelve twentieth twenty twice two type typed types typical typically typing typo typos ugh
ugliest ugly uh ultimately um umpteen umpteenth unable unanswered unaware unbelievable unbelievably uncertain uncertainty uncle unclear uncomfortable
uncommon unconvinced unconvincing uncover uncovered uncovering under underestimate underneath understand understandable understandably understanding
understands understood undoubtedly uneasy unexpected unexpectedly unexplained unfair unfamiliar unfortunate unfortunately unfriendly unhappy unhelpful
unidentified unknown unless unlikely unlucky unpleasant unreadable unrealistic unreasonable unrecognised unrecognized unsure untidy until unto unusual
unusually unwelcome unwilling up upcoming upon upset upsets upsetting upstairs urge urged urgency urgent urgently urges urging us use used useful
usefully usefulness uses using usual usually utter utterly vague vaguely vain various vastly vendor vendors vent venting verbal verbally verbatim
verified verifies verify verifying very veteran veterans via viable vicious viewpoint viewpoints vintage vivid voila voluntarily voluntary volunteer
volunteered vouch waffle waited waiting walk walked walking wander wandered wandering wanna want wanted wanting wants warned wary was waste wasted
wastes wasting way ways we weary wednesday wednesdays week weekday weekdays weekend weekends weekly weeks weird weirder weirdest weirdly weirdo went
were weve wfh what whatd whatever whatnot whats whatsoever when whence whenever whens where whereas whereby wheres wherever whether which whichever
while whilst whine whined whines whining whisper whispered whiteboard whiteboards whitepaper whitepapers who whod whoever wholeheartedly wholl wholly
whom whos whose why whys wicked wife wiki wikis wild wildly will willing willingly winter wip wise wisely wish wished wishes wishing with within witty
woe woes woman women wonder wondered wonderful wonderfully wondering wonders word worded wording words work worked working workmate workmates works
workshop workshops world worried worries worrisome worry worrying worse worthwhile worthy would woulda wouldve wow write writes writeup writing
written wrong wrongly wrote wth yall yawn yay yea yeah year yearly years yell yelled yelling yep yes yesterday yet yikes ymmv you youd youll young
younger your youre yours yourself yourselves youve yup yw zillion zillions
`;

export const PLAIN: ReadonlySet<string> = new Set(TEXT.split(/\s+/).filter(Boolean));
