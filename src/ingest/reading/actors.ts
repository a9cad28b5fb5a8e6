import { partsOf } from "../../domain/ledger/lists";
import { MONEY_CAPITALS } from "../figures/money";
import type { Span } from "../review/review";
import type { Gazetteer } from "../lexicon/gazetteer";
import { everywhere } from "../lexicon/market-words";
import { COUNTRIES, firstOfCountry, PLACE, TOWN_OF_COUNTRY, TOWN_OF_PROVINCE } from "../lexicon/places";
import { isBody, isPerson } from "../lexicon/bodies";
import { looksLikePinyin } from "../lexicon/pinyin";
import { matchesAfter } from "../matches-after";

/** Who a sentence is about: a company, a public body. */
export interface Actor {
  /** The name of the catalogue, or as printed where the catalogue has none. */
  name: string;
  span: Span;
  known: boolean;
  country?: string;
  /** The country is read from the form of the name: the text prints none. */
  byForm?: boolean;
  /** "The company": named by the text before. */
  meant?: true;
  /** Why an unknown name was taken for a company. */
  why?: string;
}

const SUFFIX =
  /^(?:New|Materials?|Group|Technolog(?:y|ies)|Tech|High-?[Tt]ech|Energy|Energies|Power|Electrochemical|Electrochemistry|Chemicals?|Pharmaceuticals?|Mining|Minerals?|Lithium|Batter(?:y|ies)|Motors?|Automotive|Automobile|Auto|Holdings?|Corp\.?|Corporation|Company|Co\.?,?|Ltd\.?|Limited|Inc\.?|AG|GmbH|SE|SA|SAS|Oy|AB|ASA|NV|BV|PLC|plc|LLC|Labs?|Laborator(?:y|ies)|Innovations?|Machining|Precision|Science|Sciences|Sci-Tech|Electronics?|Electric|Resources|Industr(?:y|ies|ial)|Development|Metals?|Petrochemical|Equipment|Intelligent|University|Institute|Solutions?|Systems?|Cells?|Storage|Ceramics?|Kosan|Shares?|Stock|Ventures?|Works|Heavy|International|Advanced|Solid|Robotics|Cathode|Anode|Electrolytes?|Ionics?|Foils?|Components?|Instruments?|Utilit(?:y|ies)|Grid|Capital|Partners|Fund|Association|Alliance)$/;
/** A suffix that by itself makes a name of the words before it. */
const STRONG =
  /(?:New Energy|New Materials?|Materials|Group|Technolog(?:y|ies)|High-?[Tt]ech|Energy|Power|Electrochemical|Chemicals?|Pharmaceuticals?|Mining|Lithium|Batter(?:y|ies)|Motors?|Automotive|Holdings?|Corp\.?|Corporation|Co\.?,? Ltd\.?|Co\.?|Ltd\.?|Inc\.?|AG|GmbH|PLC|Labs?|Innovations?|Machining|Science|Sci-Tech|Electronics|Electric|Resources|Industr(?:y|ies)|Metals?|Petrochemical|Equipment|Intelligent|University|Institute|Kosan|Systems|Cells|Storage|Ceramics|Ionics?|Components|Solutions|Association|Automobiles?|Auto|Motoren|Mobility|Chem|Chemie|Precision|Minerals|Sulfur|Carbon|Foils?|Machinery|Sulfides|Electrolytes|Cathodes|Anodes|Cell)$/;
const STOP = new Set(
  "Carmaker Automaker Cellmaker Truckmaker Startup Start-up Chipmaker Rival Partner Supplier Maker Manufacturer Developer Integrator Utility Subsidiary Operator Dear Users Useres The This That These Those In On At By From For With According Meanwhile However Moreover Furthermore Additionally Also As After Before During While Although When Its It They Their He She We Our You Your And But Or So To Of If Both Each Several Many Some Most All Other Another Such First Second Third Phase Project Projects Production Construction Commissioning Capacity Overall Overseas Domestic Global Globally Highlights Key Note Summary Source Published Market Prices Price Week Weekly Monthly Report News Update Updates January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Chinese China Korea Korean Japan Japanese American European Europe German French Finnish Canadian US USA UK EU Asia Asian North South East West Southwest Southeast Northwest Inner Province City County District Electrolyte Electrolytes Cathode Anode Battery Batteries Materials Material Solid Semi All Lithium Sulfide Sulphide Oxide Polymer Halide Route Sales Shipments Demand Supply Total Average Major Capital Policy Corporate National Commercial Supporting Platform Industry Industrial Energy Storage Vehicle Vehicles Electric Power Technology Research Development Investment Financing Series Round Company Companies Group Government Ministry Minister Prime President Premier Line Lines Plant Pilot Mass One Two Three Four Five Six No New Next Last Early Late Mid End Year Quarter Half Since Until Under Over About Around Nearly Between Among Separately Elsewhere Earlier Later Today Yesterday Currently Recently Finally Then There Here Not Only Once Even Still With Following Based Including Regarding Looking Driven Compared Besides Progress Read More Related Data Statement Contact Phone Announcement Interview Analysis Commentary Outlook Forecast Forecasts Background Appendix Table Figure Chart Equipment Customers Customer Producers Producer Suppliers Traders Buyers Sellers Analysts Analyst Sources Officials Researchers Engineers Samples Sample Orders Order Trade Trading Deliveries Delivery Imports Exports Output Growth Penetration Consumer Downstream Upstream Spot Futures Installations Offers Transactions".split(
    " ",
  ),
);
const ACRONYMS = new RegExp(
  `^(?:LFP|LMO|LMFP|LATP|LLZO|LPSC|LPSCl|ESS|BESS|EV|EVs|NEV|NEVs|SSB|SSBs|ASSB|ASSBs|MOU|MoU|R&D|CAGR|YoY|MoM|WoW|QoQ|GWh|MWh|MW|GW|TWh|IPO|EIA|VAT|${MONEY_CAPITALS}|CEO|CTO|CFO|II|III|IV|VI|VII|VIII|IX|Q1|Q2|Q3|Q4|H1|H2|AI|IT|PV|3C|3D|OEM|OEMs|CVD|NMC|NCM|NCA|PEO|PDF|FOB|CIF|DDP|EXW|A|B|C|D|E|I|V|X|CES|MIIT|GDP|ISO|GB|T|Ah|SUV|PHEV|BEV|HEV|eVTOL|UAV|B2B|K-Battery|Si-C|SiC|OK|PM|AM|GMT|UTC)$`,
);
const VERB_AHEAD =
  /^(?:\s*\([^)]{1,60}\))?(?:\s(?:of|from|in)\s[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[\s,]))?(?:,[^,.;]{3,80},)?\s+(?:(?:has|have|had|is|are|was|were|will|would|also|recently|officially|formally|successfully|jointly|today|now|since|already|meanwhile|subsequently|both|each|reportedly|publicly|just|then)\s+){0,3}(?:announc|complet|commenc|began|begun|begin|start|launch|sign|plan|intend|receiv|achiev|enter|expect|build|construct|broke|break|connect|commission|open|ship|sold|sells?\b|sen[dt]|deliver|suppl|rais|secur|invest|expand|unveil|introduc|present|explor|develop|disclos|confirm|reveal|report|said|says|stat|fil(?:e|ed|ing)|appl(?:y|ied)|win|won|hold|held|advanc|releas|put|establish|produc|obtain|acquir|agre|form|set up|sets up|mass|aim|reach|finish|demonstrat|test|publish|roll|join|cooperat|partner|team|show|debut|design|initiat|purchas|bought|order|licen[cs]|install|bring|brought|operat|runs?\b|ran\b|ramp|scal|move|target|pass|gain|clos|expects|inked|inaugurat|laid|lays|scrapp|halt|suspend|delay|postpon|work|stud|focus|propos|submit|provid|ask|tap|select|appoint|readi|prepar|resum|double|increas|lift|rais|cut|make|made|pilot|trial|verif|validat|showcas|bid|co-develop|chose|chosen|pick|select|nam(?:ed|es)|award|book|buy|take[sn]?\b|took|turn|drop|abandon|cancel|own|employ|list|borrow|broke|erect|grant|land|clinch|switch|kick|celebrat|nominat|increas|went|goes|lays?\b|spen[dt]|want|hope|can make|makes)\w*/;
const ROLE =
  /(?:\b(?:Mr|Ms|Mrs|Dr|Prof|CEO|CTO|CFO|[Cc]hairman|[Cc]hairwoman|[Pp]resident|[Mm]inister|[Ss]pokes\w+|[Aa]nalyst|[Dd]irector|[Rr]esearcher|[Ee]ngineer|[Ff]ounder|[Ee]ditor|[Mm]anager|by)\.?,?\s+)$/;
const LINK = /^(?:\s?(?:,|、|&|\/)\s?(?:and\s)?|\s(?:and|or|as well as)\s)$/;
const PARTNER_BEFORE =
  /\b(?:with|between|led by|owned by|built by|supplied by|subsidiary|start-?up|maker|producer|supplier|company|firm|affiliate|partner|customer|and)\s+(?:the\s)?(?:(?:[A-Z]\w+\s)?[A-Z]\w+(?:['’]s|-based)?\s)?$/;
/** "Carmaker Velden", "battery start-up Kestrel". */
const KIND_BEFORE =
  /\b(?:(?:[Cc]ar|[Aa]uto|[Cc]ell|[Tt]ruck|[Cc]hip)maker|[Ss]tart-?[Uu]p|(?:battery|cell|car|vehicle|electrolyte|material|materials|cathode|anode|chemicals?|equipment|machine|lithium|sulfide|energy|storage) (?:maker|producer|manufacturer|supplier|developer|company|firm|group|specialist|integrator)|[Uu]tility|[Rr]ival)\s$/;
const GOVERNMENT =
  /\b(?:the )?(?:(?<adj>[A-Z]\w+(?: [A-Z]\w+)?) government|government of (?<of>[A-Z]\w+(?: [A-Z]\w+)?)|(?<pm>[A-Z]\w+) Prime Minister(?: [A-Z]\w+ [A-Z]\w+)?)\b/g;
/** Two to five characters and what a company's name ends in, behind an edge that a name may stand behind. */
const CHINESE_NAME =
  /(?:^|[\s，。；：、！？（）()“”《》\[\]【】/]|\d\)|\d）|[和与由及]|据悉|近日|日前|其中|美国|德国|韩国|日本|法国|英国|瑞典|匈牙利|新增股东|答：|消息，)([\u4e00-\u9fff]{2,5}?(?:新能源|新材料|科技|材料|股份|集团|能源|动力|电池|锂业|锂电|化工|化学|陶瓷|硫业|精密|机械|装备|设备|智能|储能|电力|电气|矿业|铜业|碳素|汽车|公司|岭公司))/g;
/** The country that stands before a name. */
const HOME = /^(?:美国|德国|韩国|日本|法国|英国|瑞典|印度|加拿大|台湾|芬兰)/;
const HOME_BEFORE = /(?:美国|德国|韩国|日本|法国|英国|瑞典|印度|加拿大|台湾|芬兰)$/;
/** A character that no name holds in such a place. */
const NO_NAME_CHARACTER =
  /[的在了对将已为后前等于是有被把向到至及年月日约近超多各本该此其]|^(?:公司|企业|项目|行业|产品|固态|半固|全固|动力|新能|锂|储能|全球|中国|我国|国内|海外|三元|磷酸|电动|硫化|消费|头部|部分|多家|某)/;

/** The actors of a sentence in their order. `lower` answers whether a word also occurs uncapitalised in the article. */
export function findActors(
  text: string,
  gazetteer: Gazetteer,
  lower: (word: string) => boolean,
  publisher: string | undefined,
): Actor[] {
  const actors = [...knownActors(text, gazetteer, publisher), ...governments(text, gazetteer)];
  const found = withoutOverlap(actors);
  const unknown = unknownActors(text, found, lower);
  return withoutOverlap([...found, ...unknown]).sort((a, b) => a.span.start - b.span.start);
}

function knownActors(text: string, gazetteer: Gazetteer, publisher: string | undefined): Actor[] {
  if (!gazetteer.shape) return [];
  return matchesAfter(text, gazetteer.shape, (before) => !/[A-Za-z]$/.test(before)).flatMap((match) => {
    const company = gazetteer.company(match[0]);
    const written = match[0];
    if (!company || (/[a-z]/i.test(written) && !/^[A-Z]/.test(written))) return [];
    if (company.name === publisher && !/price points?/i.test(text)) return [];
    const span = { start: match.index, end: match.index + written.length };
    return [{ name: company.name, span: widened(text, span), known: true, country: company.country }];
  });
}

/** "Tianqi Lithium Co., Ltd." and "Tinci Materials (002709)" are one name with what follows. */
function widened(text: string, span: Span): Span {
  const more = /^(?:,? (?:Co\.?,? ?Ltd\.?|Group|Corporation|Inc\.))?(?: \(\d{5,6}(?:\.[A-Z]{2})?\))?/.exec(
    text.slice(span.end),
  );
  return { start: span.start, end: span.end + (more?.[0].length ?? 0) };
}

function governments(text: string, gazetteer: Gazetteer): Actor[] {
  return [...text.matchAll(GOVERNMENT)].flatMap((match) => {
    const country = firstOfCountry(
      match.groups?.["adj"] ?? match.groups?.["of"] ?? match.groups?.["pm"] ?? "",
    );
    if (!country) return [];
    const name = `Government of ${country}`;
    const span = { start: match.index, end: match.index + match[0].length };
    return [
      {
        name,
        span,
        known: gazetteer.company(name) !== undefined,
        country,
        why: "a government named by its country",
      },
    ];
  });
}

interface Run {
  text: string;
  span: Span;
}

function unknownActors(text: string, known: readonly Actor[], lower: (word: string) => boolean): Actor[] {
  const places = placesIn(text);
  const free = runs(text)
    .filter(({ span }) => !known.some((actor) => overlaps(actor.span, span)))
    .filter(({ span }) => !places.some(({ start, end }) => start <= span.start && span.end <= end));
  const actors: Actor[] = [];
  for (const run of free) {
    const why = whyCompany(text, run, lower);
    if (why) actors.push(asActor(text, run, why));
  }
  const all = [...known, ...actors];
  for (const run of [...free].reverse()) {
    if (all.some(({ span }) => overlaps(span, run.span)) || !isName(run.text, lower)) continue;
    const listed = all.some(
      ({ span }) =>
        LINK.test(text.slice(run.span.end, span.start)) || LINK.test(text.slice(span.end, run.span.start)),
    );
    if (!listed) continue;
    const actor = asActor(text, run, "a name listed beside a company");
    actors.push(actor);
    all.push(actor);
  }
  const chinese = [...text.matchAll(CHINESE_NAME)].map((match) => {
    const name = (match[1] ?? match[0]).replace(HOME, "");
    const start = match.index + match[0].length - name.length;
    return { text: name, span: { start, end: start + name.length } };
  });
  return [
    ...actors,
    ...chinese
      .filter(({ text: name }) => !NO_NAME_CHARACTER.test(name))
      .map((run) => asActor(text, run, "a Chinese company name by its form")),
  ];
}

/** Towns of the lists, and those that stand before their province or country. */
function placesIn(text: string): Span[] {
  const written = [TOWN_OF_PROVINCE, TOWN_OF_COUNTRY].flatMap((shape) =>
    [...text.matchAll(everywhere(shape))].flatMap((match) => {
      const town = match[1] ?? "";
      return STRONG.test(town) ||
        !/\b(?:in|at|near|of|from|to)\s$/.test(text.slice(Math.max(0, match.index - 6), match.index))
        ? []
        : [{ start: match.index, end: match.index + town.length }];
    }),
  );
  return [
    ...[...text.matchAll(PLACE)].map(({ index, 0: name }) => ({ start: index, end: index + name.length })),
    ...written,
  ];
}

/** Runs of capitalised words, without the words that only begin a sentence and without an ending 's. */
export function runs(text: string): Run[] {
  const found: Run[] = [];
  const pattern =
    /[A-Z][\w&.-]*(?:['’](?!s\b)\w+)?(?:,? (?:Co\.,? ?Ltd\.?|Ltd\.?|Inc\.?)|(?: \([A-Z][a-z]+\))?(?: & | )[A-Z0-9][\w&-]*(?:['’](?!s\b)\w+)?)*/g;
  for (const match of matchesAfter(text, pattern, (before) => !/[\w-]$/.test(before))) {
    let start = match.index;
    let words = match[0]
      .replace(/[.,-]+$/, (end) => (/(?:Ltd|Inc|Co|Corp)\.$/.test(match[0]) ? end : ""))
      .split(" ");
    for (
      let [first] = words;
      first !== undefined && skippable(first, words.length) && !isNational(words);
      [first] = words
    ) {
      start += first.length + 1;
      words = words.slice(1);
    }
    while (words.some((word, at) => at === words.length - 1 && isNoEnd(word))) words = words.slice(0, -1);
    const name = words.join(" ");
    if (name.length > 1) found.push({ text: name, span: { start, end: start + name.length } });
  }
  return found;
}

/** A name does not end in such a word. */
function isNoEnd(word: string): boolean {
  return ACRONYMS.test(word) || /^\d/.test(word) || /^(?:Phase|Project|Line|Plant|Base|Q\d)$/.test(word);
}

/** "China National Petroleum Corporation": here the country is part of the name. */
function isNational(words: readonly string[]): boolean {
  return words[0] === "China" && words.length >= 3 && STRONG.test(words.join(" "));
}

function skippable(word: string, count: number): boolean {
  const bare = word.replace(/[.,]$/, "");
  if (ACRONYMS.test(bare) || /^\d/.test(bare)) return true;
  if (/-(?:based|backed|listed)$/.test(bare)) return true;
  if (!STOP.has(bare)) return false;
  return (
    count === 1 ||
    ![
      "Solid",
      "All",
      "First",
      "New",
      "Power",
      "Energy",
      "Electric",
      "North",
      "South",
      "East",
      "West",
      "Technology",
    ].includes(bare) ||
    count <= 1
  );
}

function whyCompany(text: string, run: Run, lower: (word: string) => boolean): string | undefined {
  const before = text.slice(Math.max(0, run.span.start - 60), run.span.start);
  const after = text.slice(run.span.end, run.span.end + 160);
  const strong = STRONG.test(run.text);
  if (!strong && (ROLE.test(before) || isPerson(run.text, after))) return undefined;
  if (!isName(run.text, lower)) return undefined;
  return (
    byForm(run.text, strong) ??
    (isDistinct(run.text, before) ? byPlace(text, run, lower, before, after) : undefined)
  );
}

function byForm(name: string, strong: boolean): string | undefined {
  const words = name.split(" ");
  if (words.length < 2) return undefined;
  if (strong) return "a name that ends like a company's";
  return /^(?:Zhongke|Guoneng|Huaneng|Guodian) /.test(name)
    ? "a name that begins like a company's"
    : undefined;
}

/** A single word at the head of a sentence is capitalised anyway. */
function isDistinct(name: string, before: string): boolean {
  const startsSentence = /^[\s"“'(\[]*$/.test(before) || /[:：]\s*$/.test(before);
  return name.includes(" ") || looksLikePinyin(name) || /[a-z][A-Z]|[A-Z]{3,}/.test(name) || !startsSentence;
}

function byPlace(
  text: string,
  run: Run,
  lower: (word: string) => boolean,
  before: string,
  after: string,
): string | undefined {
  if (/^(?:['’]s)\s/.test(after) && !lower(partsOf(run.text, " ")[0]))
    return "a name that owns what the sentence is about";
  if (VERB_AHEAD.test(after) && !isSpeaker(run.text, after)) return "a name before an event verb";
  if (KIND_BEFORE.test(before)) return "a name behind the kind of company it is";
  const dealt =
    /\b(?:sign|MOU|MoU|memorand|agree|partner|joint|cooperat|contract|supply|order|alliance|team)/i.test(
      text,
    );
  return dealt && PARTNER_BEFORE.test(before) ? "a name beside a partner" : undefined;
}

/** "Eva Lind said": two plain words that only speak may be a person's name. */
function isSpeaker(name: string, after: string): boolean {
  return (
    /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name) &&
    !name.split(" ").some((word) => SUFFIX.test(word)) &&
    /^,? (?:who\b|(?:has |had |also |later )?(?:said|says|told|stat(?:ed|es)|added|adds|explain|report|believes|thinks|cut)\b)/.test(
      after,
    )
  );
}

/** Not a place, a country, a material or a word the article also writes small. */
function isName(name: string, lower: (word: string) => boolean): boolean {
  const words = name.split(" ");
  if (isBody(name)) return false;
  if (new RegExp(`^(?:${PLACE.source})$`).test(name)) return false;
  if (COUNTRIES.some(([shape]) => name.replace(shape, "").trim() === "")) return false;
  if (words.every((word) => SUFFIX.test(word) || STOP.has(word) || ACRONYMS.test(word))) return false;
  if (
    words.length === 1 &&
    (lower(name) ||
      name.length < 3 ||
      /-(?:level|class|scale|grade|type|state|based)$|^[A-Z]-[a-z]/.test(name))
  )
    return false;
  if (
    /\b(?:Highlights|News|Report|Weekly|Review|Conference|Summit|Forum|Expo|Act|Fund|Plan|Strategy|Market|Platform|Exchange|University|Team|Line|Day|Show|Program|Programme|Association|Times|Daily|Herald)$/.test(
      name,
    )
  )
    return false;
  return !words.every((word) => lower(word));
}

export function asActor(text: string, run: Run, why: string): Actor {
  const printed =
    countryBeside(text, run) ??
    firstOfCountry(HOME_BEFORE.exec(text.slice(Math.max(0, run.span.start - 4), run.span.start))?.[0] ?? "");
  const chinese = /[\u4e00-\u9fff]/.test(run.text) || looksLikePinyin(partsOf(run.text, " ")[0]);
  const country = printed ?? (chinese ? "China" : undefined);
  return {
    name: run.text.replace(/\s+/g, " "),
    span: widened(text, run.span),
    known: false,
    why,
    ...(country && { country }),
    ...(!printed && chinese && { byForm: true }),
  };
}

/** "South Korea's X", "US-based X", "Finnish startup X", "X (Germany)", "X of Japan". */
function countryBeside(text: string, run: Run): string | undefined {
  const before = text.slice(Math.max(0, run.span.start - 45), run.span.start);
  const words =
    /(?:([A-Z][\w.]*(?: [A-Z]\w+)?)(?:['’]s|-based|-listed)?(?: (?:start-?up|company|firm|maker|producer|supplier|battery|cell|materials?|automaker|carmaker|equipment|developer|giant|group|automotive|chemicals?|electrolyte|cathode|anode|specialist|conglomerate))*\s)$/.exec(
      before,
    )?.[1];
  const country = words && firstOfCountry(words);
  if (country) return country;
  const of = /^ \(([A-Z]\w+(?: [A-Z]\w+)?)\)|^(?: \([^)]*\))? (?:of|in|from) ([A-Z]\w+(?: [A-Z]\w+)?)/
    .exec(text.slice(run.span.end))
    ?.slice(1)
    .find(Boolean);
  if (of && firstOfCountry(of)) return firstOfCountry(of);
  return undefined;
}

function withoutOverlap(actors: readonly Actor[]): Actor[] {
  const kept: Actor[] = [];
  for (const actor of actors) if (!kept.some(({ span }) => overlaps(span, actor.span))) kept.push(actor);
  return kept;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
