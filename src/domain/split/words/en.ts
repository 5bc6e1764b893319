import type { SplitWords } from './words';
import { operations, phrases, set } from './words';

const clearVerbs = `accept access achieve acquire activate adapt add adjust administer adopt advertise aggregate align
  allocate allow amend analyse analyze annotate announce anonymise anonymize append apply approve archive arrange ask assemble
  assess assign attach attend audit authenticate authorise authorize automate avoid backup be become begin bind block book
  bookmark bring browse build bulk buy calculate calibrate call cancel capture carry categorise categorize change charge
  check choose clarify classify clean clear click clone close collaborate collapse collect combine comment commission
  communicate compare compile complete compose compress compute configure confirm connect consider consolidate construct
  consult consume contact contribute control convert coordinate copy correct create crop customise customize cut
  deactivate debug decide declare decline decode decorate decrease decrypt define delay delegate delete deliver demonstrate
  deploy deprecate describe design detect determine develop diagnose differentiate dig disable disconnect discover discuss
  dismiss display dispose distribute do document donate download draft drag draw drop duplicate earn edit eliminate embed
  enable encode encourage encrypt enforce engage enhance enrol enroll ensure enter escalate establish estimate evaluate examine
  exchange exclude execute expand explain explore export expose extend extract fetch file fill filter find finish fix
  flag follow forecast format forward gather generate get give go grant group guarantee handle have hear help hide highlight
  hire hold identify illustrate implement import improve include incorporate increase index inform initialise initialize
  initiate insert inspect install integrate introduce invalidate investigate invite invoke isolate issue join justify keep know
  label launch lay lead learn leave let limit link list listen load localise localize locate lock log look lower maintain make
  manage map mark match maximise maximize measure merge migrate minify minimise minimize mitigate mock moderate modernise
  modernize modify monitor move mute name navigate negotiate normalise normalize notify obtain offer onboard open optimise
  optimize orchestrate order organise organize output override oversee package paint park parse participate paste pause pay
  perform persist personalise personalize pick pin plan plaster play plot point populate position post postpone pour
  predict prepare present preserve preview prevent price print prioritise prioritize process procure produce profile
  progress promote propose protect provide prune publish purchase purge push put query queue raise rank rate reach read
  rearrange rebuild receive recognise recognize recommend reconcile record recover redeem redesign redirect redo reduce
  refactor refer refine refresh refund refuse register reinforce reject release reload remember remind remove rename render
  renew reopen reorder repair repeat replace replicate reply report repost reproduce request require reschedule renovate research
  reserve reset resize resolve respond restore restrict restructure resume retain rethink retrieve retry return reuse reveal
  reverse review revise revoke rewrite rollback rotate route run sanitise sanitize save scale scan schedule script scroll
  search secure see select sell send separate serve set settle share shoot show shrink sign simplify skip snooze solve sort
  source specify split stage standardise standardize star start stop store storyboard stream streamline structure submit
  subscribe suggest summarise summarize supply support suspend swap switch sync synchronise synchronize tag take tap tell terminate
  test toggle trace track train transcode transcribe transfer transform translate transmit trigger trim try turn type
  understand undo unify uninstall unlock unmute unpublish unsubscribe update upgrade upload uphold use validate verify vet
  view visit visualise visualize vote watch weigh withdraw write zoom survey interview host grade excavate pitch dispatch ship reassign invoice
  archive checkout login logout sign-up sign-in dismantle demolish tile wire frame insulate seal fit mount level compact`;

/** Each is in the list above or here; they are as often nouns. */
const nounVerbs = `access audit backup block book bookmark buy call cancel change charge check click clone close comment contact
  control copy cut debug delay design display document draft drag draw drop export file fill filter fix flag follow forecast
  format forward group help hold import increase index invite issue join label launch lead leave limit link list load lock log
  look map mark match measure merge mock move name offer open order output package paint park pause pay pick pin plan plaster
  play plot point position post preview price print process produce profile progress purchase push query queue rank rate
  reach record redirect release reply report request research reserve reset return reverse review route run scale scan
  schedule script scroll search set share ship show sign sort source split stage star start stop store stream structure
  supply support survey switch tag tap test toggle trace track train transfer trigger trim turn type update upgrade upload
  download use view visit vote watch wire zoom tile frame seal fit mount level pitch dispatch invoice interview host grade email text upgrade
  estimate duplicate separate present complete clean clear correct secure lower`;

export const english: SplitWords = {
  code: 'en',
  verbPosition: 'first',
  verbs: new Set([...set(clearVerbs), ...set(nounVerbs)]),
  nounLike: set(nounVerbs),
  intransitive: set(
    'register login logout log sign subscribe unsubscribe checkout browse navigate go participate collaborate respond reply enrol enroll pay onboard scroll authenticate',
  ),
  verbShape: /^[a-z]{3,}(?:ify|ize|ise)$/,
  fixedPairs: phrases(
    'search replace|find replace|drag drop|cut paste|copy paste|pick choose|track trace|point click|plug play|pinch zoom|try buy|start stop|stop start|wait see|design implement|design build|design develop|implement test|develop test|build test|build deploy|validate fix|find fix|plan execute|research implement|review approve|test fix|go see|come see|try see|go find',
  ),
  particles: set('in out up off on down back over away into onto through'),
  fillers: set(
    'to also then easily quickly automatically manually directly be able finally first later optionally only',
  ),
  conjunctions: set('and or & then plus'),
  determiners: set(
    'a an the my our your his her its their this that these those any all each every some no one two three new existing several multiple many other another different both only',
  ),
  pronouns: set('it them'),
  subordinators: set(
    'which that who whom whose when where while if unless because since whether how until before after so what why',
  ),
  prepositions: set(
    'as in for from to by via with on of into onto at using through including like between per about',
  ),
  building: set(
    'improve enhance extend implement build add develop support provide redesign rework create complete enable expose introduce',
  ),
  implement: { before: 'Implement', after: '' },
  otherwise: {
    extras: 'extras',
    errors: 'errors and edge cases',
    happyPath: 'happy path',
    spike: 'Find out:',
    quality: 'quality target',
    simple: 'simplest version',
    core: 'core',
    works: 'working version',
  },
  operations: {
    create: operations('create:creat add:add invite:invit register:regist'),
    view: operations('view:view list:list search:search'),
    edit: operations('edit:edit change:chang update:updat rename:renam'),
    delete: operations('delete:delet remove:remov archive:archiv deactivate:deactivat block:block'),
  },
  umbrella: set('manage maintain administer'),
  conditions:
    /\b(?:if|unless|only (?:if|when|for)|except|in case|otherwise|for (?:members|guests|customers|orders|users|items|accounts))\b/iu,
  negatives:
    /\b(?:errors?|invalid|fails?|failed|failure|not found|cannot|can't|refus\w+|reject\w+|denied|missing|duplicate|expired?|wrong|timeout|unavailable|too (?:long|large|many|short)|warn\w*|no longer)\b/iu,
  decided: /\b(?:approv\w*|accept(?:s|ed|ance)\b|answer\w*|consent\w*|confirmation|decision|decid\w*)/iu,
  refused: /\b(?:refus\w*|reject\w*|declin\w*|denied|denies|denial)\b/iu,
  circumstance:
    /^(?:(?:while|until|as long as|as soon as|after|before|once|when|whenever|if|in case|during|without|for)\s[^,\n]{3,100},\s+|(?:after|before|until|upon|during|without)\s+(?:(?!the\s|an?\s)\p{L}+\s+){1,2}(?=(?:the|an?)\s))(?=\p{L}+\s+\p{L})/iu,
  optional:
    /\b(?:could have|optional(?:ly)?|nice[ -]to[ -]have|later(?! than)|phase (?:2|3|two|three)|stretch|bonus|if time (?:allows|permits)|eventually|may also|would be nice|v2|follow[ -]?up)\b/iu,
  sequence: /(?:->|→|=>|\bthen\b|\bfinally\b|\bafterwards\b|\bnext,|\bstep \d)/iu,
  quality:
    /\b(?:\d+\s?(?:ms|milliseconds?|seconds?|s)\b|performance|performant|fast(?:er)?|load(?:ing)? time|under load|concurrent|throughput|audit(?:ed|ing)?|audit log|accessib\w+|wcag|screen reader|i18n|locali[sz]\w+|translat\w+|encrypt\w+|gdpr|optimi[sz]e\w*|scalab\w+|uptime|availability|latency)/iu,
  asks: /\b(?:(?:we|you|one|it|this|there) (?:should|must|shall|will|needs? to|have to|has to|want to|would like to|are going to|will need to|could)|needs? to|(?:in order|ability|able|way) to|allow(?:s|ing)? (?:users?|you|us|developers?|people|customers?) to|task (?:is|involves) to|required to|feature request to|(?:idea|goal|aim|plan|task|ticket|story|issue|method|approach|proposal|suggestion|purpose|intention|next step)(?: \p{L}+){0,3} is to|would be (?:nice|great|good|useful|helpful|better|possible) to|please)\s+(?:also |then )?/iu,
  uncertain: [
    /\?(?:\s|$)/u,
    /\b(?:investigate|research|evaluate|find out|explore|look into|proof of concept|prototype|unknown|unclear|not sure|which (?:one|library|tool|provider|vendor))\b/iu,
    /\b(?:tbd|tba|tbc|to be (?:defined|decided|determined|confirmed|discussed)|open question)\b/iu,
  ],
  everywhere:
    /\b(?:all|every|each|any|everywhere|overall|whole|both|wcag|accessib\w+|performance|at all times|always)\b/iu,
  associations: [
    ['share invite send', 'link url recipient invit e-mail email open'],
    ['save store keep persist', 'surviv persist stored logout later again'],
    ['rename name', 'name title character'],
    ['delete remove archive', 'gone undo recover confirm trash bin restor'],
    ['search find', 'result match hit keyword term query'],
    ['filter sort', 'facet order column ascend descend criteri'],
    ['export download print', 'file csv pdf xlsx format paper download'],
    ['import upload', 'file csv row format size mb'],
    ['pay buy purchase order', 'card payment price invoice receipt paypal checkout total'],
    ['register sign create', 'account email password form field new'],
    ['login log authenticate', 'password session credential token attempt'],
    ['edit change update modify', 'form field value chang version saved'],
    ['view see list show display browse', 'page column row shown visibl display empty'],
    ['notify remind alert', 'mail email push message notification sms'],
    ['comment reply', 'text thread mention'],
    ['approve reject review', 'status reason reviewer decision'],
    ['cancel refund return', 'refund fee deadline reason credit'],
    ['schedule plan book reserve', 'date time slot calendar day'],
    ['compare', 'side differ'],
    ['track monitor', 'status position progress map'],
    ['tag label categorise categorize', 'colour color group'],
    ['rate review', 'star score average'],
  ],
};
