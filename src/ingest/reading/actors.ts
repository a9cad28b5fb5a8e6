import { partsOf } from "../../domain/ledger/lists";
import { MONEY_CAPITALS } from "../figures/money";
import type { Span } from "../review/review";
import type { Gazetteer } from "../lexicon/gazetteer";
import { everywhere } from "../lexicon/market-words";
import { COUNTRIES, firstOfCountry, PLACE, TOWN_OF_COUNTRY, TOWN_OF_PROVINCE } from "../lexicon/places";
import { isBody, isPerson } from "../lexicon/bodies";
import { looksLikePinyin, looksLikeRomaji, looksOnlyLikePinyin } from "../lexicon/pinyin";
import { chineseNames, HOME_WORDS } from "../lexicon/chinese-names";
import { isOtherName, isOwnerOfNext, isPlainChinese } from "../lexicon/other-names";
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
  /(?:New Energy|New Materials?|Materials|Group|Technolog(?:y|ies)|High-?[Tt]ech|Energy|Power|Electrochemical|Chemicals?|Pharmaceuticals?|Mining|Lithium|Batter(?:y|ies)|Motors?|Automotive|Holdings?|Corp\.?|Corporation|Co\.?,? Ltd\.?|Co\.?|Ltd\.?|Inc\.?|AG|GmbH|PLC|Labs?|Innovations?|Machining|Science|Sci-Tech|Electronics|Electric|Resources|Industr(?:y|ies)|Metals?|Petrochemical|Equipment|Intelligent|University|Institute|Kosan|Systems|Cells|Storage|Ceramics|Ionics?|Components|Solutions|Association|Automobiles?|Auto|Motoren|Mobility|Chem|Chemie|Precision|Minerals|Sulfur|Carbon|Foils?|Machinery|Sulfides|Electrolytes|Cathodes|Anodes|Cell|Solid|Solids|Batterie|Batterien|AB|SA|SE|NV|BV|Oyj?|ASA|A\/S|ApS|LLC|LLP|SAS|SpA|S\.p\.A\.|Srl|Kft|Zrt|KK|K\.K\.|Pte|Bhd|Tbk|PLC|plc|Kemi|Énergie|Anlagenbau|Celler|Works|Cathode|Anode|Electrolyte|Graphite|Storage|Recycling|Biotech|Robotics|Aerospace|Aviation|Airlines|Shipping|Steel|Petroleum|Oil|Gas|Glass|Semiconductor|Semiconductors|Microelectronics)$/;
const STOP = new Set(
  "Nevertheless Nonetheless Otherwise Likewise Similarly Carmaker Automaker Cellmaker Truckmaker Startup Start-up Chipmaker Rival Partner Supplier Maker Manufacturer Developer Integrator Utility Subsidiary Operator Dear Users Useres The This That These Those In On At By From For With According Meanwhile However Moreover Furthermore Additionally Also As After Before During While Although When Its It They Their He She We Our You Your And But Or So To Of If Both Each Several Many Some Most All Other Another Such First Second Third Phase Project Projects Production Construction Commissioning Capacity Overall Overseas Domestic Global Globally Highlights Key Note Summary Source Published Market Prices Price Week Weekly Monthly Report News Update Updates January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec Chinese China Korea Korean Japan Japanese American European Europe German French Finnish Canadian US USA UK EU Asia Asian North South East West Southwest Southeast Northwest Inner Province City County District Electrolyte Electrolytes Cathode Anode Battery Batteries Materials Material Solid Semi All Lithium Sulfide Sulphide Oxide Polymer Halide Route Sales Shipments Demand Supply Total Average Major Capital Policy Corporate National Commercial Supporting Platform Industry Industrial Energy Storage Vehicle Vehicles Electric Power Technology Research Development Investment Financing Series Round Company Companies Group Government Ministry Minister Prime President Premier Line Lines Plant Pilot Mass One Two Three Four Five Six No New Next Last Early Late Mid End Year Quarter Half Since Until Under Over About Around Nearly Between Among Separately Elsewhere Earlier Later Today Yesterday Currently Recently Finally Then There Here Not Only Once Even Still With Following Based Including Regarding Looking Driven Compared Besides Progress Read More Related Data Statement Contact Phone Announcement Interview Analysis Commentary Outlook Forecast Forecasts Background Appendix Table Figure Chart Equipment Customers Customer Producers Producer Suppliers Traders Buyers Sellers Analysts Analyst Sources Officials Researchers Engineers Samples Sample Orders Order Trade Trading Deliveries Delivery Imports Exports Output Growth Penetration Consumer Downstream Upstream Spot Futures Installations Offers Transactions".split(
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
/** "granted Pannorix the permit". */
const GIVEN = /\b(?:granted|awarded|grants|awards|selected|selects)\s$/;

/** "the pilot line of Pannon Cella", "built by Pannon Cella". */
const WORKS_OF =
  /\b(?:plants?|factory|gigafactory|lines?|base|facility|works|project|hall)\s(?:of|by)\s$|\b(?:built|operated|run|owned|developed|commissioned|opened|supplied|made|planned|announced)\sby\s$/;
const GOVERNMENT =
  /\b(?:the )?(?:(?<adj>[A-Z]\w+(?: [A-Z]\w+)?) government|government of (?<of>[A-Z]\w+(?: [A-Z]\w+)?)|(?<pm>[A-Z]\w+) Prime Minister(?: [A-Z]\w+ [A-Z]\w+)?)\b|(?<state>美国|德国|韩国|日本|法国|英国|印度|加拿大|意大利|西班牙|波兰|匈牙利|澳大利亚|印尼|泰国|越南)(?:联邦)?政府(?!向|对|为)/g;
const HOME_BEFORE = new RegExp(`(?:${HOME_WORDS})$`);
/** The actors of a sentence in their order. `lower` answers whether a word also occurs uncapitalised in the article. */
export function findActors(
  text: string,
  gazetteer: Gazetteer,
  lower: (word: string) => boolean,
  publisher: string | undefined,
  introduced: readonly string[] = [],
): Actor[] {
  const actors = [...knownActors(text, gazetteer, publisher), ...governments(text, gazetteer)];
  const found = withoutOverlap(actors);
  const unknown = unknownActors(text, found, lower, introduced);
  return withoutOverlap([...found, ...unknown])
    .filter(({ span }) => !isOwnerOfNext(text, span))
    .sort((a, b) => a.span.start - b.span.start);
}

/** "Redvale" once "Redvale Storage" was named: the first word of one name that the text has given in full. */
export function shortNamed(
  text: string,
  found: readonly Actor[],
  named: Iterable<Actor>,
  lower: (word: string) => boolean,
): Actor[] {
  const full = [...named].filter(({ name }) => name.includes(" "));
  const short = runs(text).flatMap(({ text: written, span }) => {
    const [one, ...others] = full.filter(({ name }) => name.startsWith(`${written} `));
    const isFree = !found.some((actor) => overlaps(actor.span, span));
    return one && others.length === 0 && isFree && written.length > 3 && isName(written, lower)
      ? [{ ...one, span }]
      : [];
  });
  return [...found, ...short].sort((a, b) => a.span.start - b.span.start);
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
      match.groups?.["adj"] ?? match.groups?.["of"] ?? match.groups?.["pm"] ?? match.groups?.["state"] ?? "",
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

function unknownActors(
  text: string,
  known: readonly Actor[],
  lower: (word: string) => boolean,
  introduced: readonly string[],
): Actor[] {
  const places = placesIn(text);
  const free = runs(text)
    .filter(({ span }) => !known.some((actor) => overlaps(actor.span, span)))
    .filter(({ span }) => !places.some(({ start, end }) => start <= span.start && span.end <= end))
    .flatMap(withoutPerson)
    .filter(({ span, text: name }) => !isOtherName(text, span, name, STRONG.test(name)));
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
  return [
    ...actors,
    ...chineseNames(text, introduced)
      .filter(({ text: name }) => !isPlainChinese(name))
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
    ...[PLACE, ZONE].flatMap((shape) =>
      [...text.matchAll(shape)].map(({ index, 0: name }) => ({ start: index, end: index + name.length })),
    ),
    ...written,
  ];
}

/** "Yichun Economic and Technological Development Zone": a place, although its name is one of several words. */
const ZONE =
  /\b(?:[A-Z]\w+ ){0,2}(?:[A-Z]\w+(?:, | and | & ))?(?:[A-Z]\w+[ -]){1,3}(?:Zone|District|County|Park)\b/g;

/** Runs of capitalised words, without the words that only begin a sentence and without an ending 's. */
export function runs(text: string): Run[] {
  const found: Run[] = [];
  const pattern =
    /\p{Lu}[\p{L}\d_&.-]*(?:['’](?!s\b)[\p{L}\d]+)?(?:,? (?:Co\.,? ?Ltd\.?|Ltd\.?|Inc\.?)|(?: \([A-Z][a-z]+\))?(?: & | )[\p{Lu}\d][\p{L}\d_&-]*(?:['’](?!s\b)[\p{L}\d]+)?)*/gu;
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
    const isWhole = isAbbreviated(words.join(" "), text.slice(start + words.join(" ").length));
    while (!isWhole && words.some((word, at) => at === words.length - 1 && isNoEnd(word)))
      words = words.slice(0, -1);
    const name = words.join(" ");
    if (name.length > 1) found.push({ text: name, span: { start, end: start + name.length } });
  }
  return found;
}

const OFFICE =
  /(?:^|\s)(?:(?:Chief|Executive|Managing|Vice|Senior|General|Deputy|Co-)[- ]?(?:[A-Z][a-z]+[- ]){0,2})?(?:CEO|CTO|CFO|COO|CMO|President|Chair(?:man|woman|person)?|Officer|Director|Manager|Founder|Minister|Secretary|Analyst|Economist|Professor|Spokes\w+|Academician)(?=\s|$)/;

/** "Solid Power CEO Doug Campbell": the company stands before the office, a person behind it. */
function withoutPerson(run: Run): Run[] {
  const office = OFFICE.exec(run.text);
  if (!office) return [run];
  const text = run.text.slice(0, office.index).trim();
  return text.length > 1
    ? [{ text, span: { start: run.span.start, end: run.span.start + text.length } }]
    : [];
}

/** A name does not end in such a word. */
function isNoEnd(word: string): boolean {
  return ACRONYMS.test(word) || /^\d/.test(word) || /^(?:Phase|Project|Line|Plant|Base|Q\d)$/.test(word);
}

/** "China National Petroleum Corporation", "Canadian Solar": here the country is part of the name. */
function isNational([first = "", ...more]: readonly string[]): boolean {
  if (first === "China" && more.length >= 2) return STRONG.test(more.join(" "));
  return (
    /^(?:Canadian|American|Nippon|Korea)$/.test(first) && more.length === 1 && GENERIC.test(more[0] ?? "")
  );
}

const GENERIC = /^(?:Solar|Wind|Hydro|Lithium|Battery|Batteries|Aerospace|Zinc|Electric|Power)$/;

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
  if (OF_A_BODY.test(before) || isProduct(before, after)) return undefined;
  if (!isName(run.text, lower)) return undefined;
  return (
    byForm(run.text, strong) ??
    (isAbbreviated(run.text, after) ? "a name with its abbreviation" : undefined) ??
    (isDistinct(run.text, before) ? byPlace(text, run, lower, before, after) : undefined)
  );
}

/** "the University of Dunmore": a town, or a field, and no company. */
const OF_A_BODY =
  /\b(?:Universit(?:y|ies)|Institutes?|Colleges?|Academ(?:y|ies)|Schools?|Ministry|Departments?|Bureau|Bank|Chambers?|Cit(?:y|ies)|Towns?|Count(?:y|ies)|Districts?|State|Provinces?|Ports?|Governor|Mayor|Republic|Kingdom) (?:of|for) (?:the )?$/i;

/** "a Conformal Wearable Battery", "Megapack, a large storage system,": a thing that is made and nobody who makes it. */
function isProduct(before: string, after: string): boolean {
  return (
    (/\b(?:a|an)\s$/.test(before) &&
      !/^(?:['’]s|\s(?:unit|subsidiary|affiliate|spokes\w+|executive|official))\b/.test(after)) ||
    /^,? (?:a|an|the|its) [^,.;]{0,60}\b(?:systems?|batter(?:y|ies)|vehicle|car|model|sedan|SUV|technology|product|platform|process|cell|pack|electrolyte|material)(?:,| for| with| that)/.test(
      after,
    )
  );
}

/** "Salt River Project (SRP)": who has an abbreviation of the first letters is named whole. */
function isAbbreviated(name: string, after: string): boolean {
  const short = /^ \((?:["“])?([A-Z]{2,6})(?:["”])?\)/.exec(after)?.[1];
  return short !== undefined && name.includes(" ") && name.replace(/[^A-Z]/g, "") === short;
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
  if (GIVEN.test(before)) return "a name that is given something";
  if (WORKS_OF.test(before) && run.text.includes(" ")) return "a name behind its plant";
  const dealt =
    /\b(?:sign|MOU|MoU|memorand|agree|partner|joint|cooperat|contract|supply|order|alliance|team)/i.test(
      text,
    );
  return dealt && PARTNER_BEFORE.test(before) ? "a name beside a partner" : undefined;
}

/** "Eva Lind said", "…, Mishina said.": who only speaks, and not of what "it" does, may be a person. */
function isSpeaker(name: string, after: string): boolean {
  if (!SPEAKS.test(after) || name.split(" ").some((word) => SUFFIX.test(word))) return false;
  if (/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name)) return true;
  return /^[A-Z][a-z]+$/.test(name) && !/^[^.;]{0,60}\b(?:it|its|they|their)\b/.test(after);
}

const SPEAKS =
  /^,? (?:who\b|(?:has |had |also |later |further |then )?(?:said|says|told|stat(?:ed|es)|added|adds|explain|report|believes|thinks|cut|noted|pointed|revealed|stressed|commented)\w*\b)/;

const PART_OF_THE_WORLD =
  /^(?:(?:North|South|Latin|Central|East|West|Eastern|Western|Northern|Southern|Southeast|South[- ]East|Middle|Asia)[- ]?)?(?:Americas?|Asia|Europe|Africa|East|Pacific|Oceania)$/;

/** Not a place, a country, a material or a word the article also writes small. */
function isName(name: string, lower: (word: string) => boolean): boolean {
  const words = name.split(" ");
  if (isBody(name)) return false;
  if (new RegExp(`^(?:${PLACE.source})$`).test(name)) return false;
  if (COUNTRIES.some(([shape]) => name.replace(shape, "").trim() === "") || PART_OF_THE_WORLD.test(name))
    return false;
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
    firstOfCountry(HOME_BEFORE.exec(text.slice(Math.max(0, run.span.start - 6), run.span.start))?.[0] ?? "");
  const chinese = /[\u4e00-\u9fff]/.test(run.text) || isChineseByForm(run.text);
  const country = printed ?? (chinese ? "China" : undefined);
  return {
    name: run.text
      .replace(/\s+/g, " ")
      .replace(/,? Co\.?,? ?Ltd\.?$/, "")
      .replace(OF_A_COUNTRY, ""),
    span: widened(text, run.span),
    known: false,
    why,
    ...(country && { country }),
    ...(!printed && chinese && { byForm: true }),
  };
}

/** "Tesla USA", "Ostwind Battery Europe": the company by the part of it. */
const OF_A_COUNTRY =
  / (?:USA|U\.S\.|America|Americas|North America|Europe|China|Japan|Korea|India|Canada|Mexico|Germany|UK)$/;

/** "Jinghe Battery", "Weilan": sounds that no other tongue writes so, or a kind of name that Chinese companies have. */
function isChineseByForm(name: string): boolean {
  const [first, ...more] = name.split(" ");
  if (first === undefined || !looksLikePinyin(first)) return false;
  if (looksOnlyLikePinyin(first) && !WESTERN_KIND.test(name)) return true;
  const endsOpen = /[aiueo]$/.test(first) && looksLikeRomaji(first);
  return CHINESE_KIND.test(more.join(" ")) && !endsOpen;
}

const WESTERN_KIND = /\b(?:Inc\.?|Corp\.?|AG|GmbH|SE|SA|AB|Oyj?|LLC|PLC|plc|NV|BV|Labs?|Kemi|Chemie|Kosan)$/;
const CHINESE_KIND =
  /^(?:New (?:Energy|Materials?)|High-?[Tt]ech|Sci-Tech|Advanced|Lithium|Shares|Materials?|Batter(?:y|ies)|Technolog(?:y|ies)|Tech|Energy|Power|Chem(?:icals?|istry)?|Group|Motors?|Auto(?:motive|mobiles?)?|Electric|Electronics|Pharmaceuticals?|Storage|Equipment|Intelligent|Machinery|Precision|Science|Industr(?:y|ies|ial)|Mining|Resources|Carbon|Holdings?|Capital|Electrochemical|Electrolytes?|Cathode|Anode|Copper|Ceramics|Polymer|Sulfur|Co\.?)\b/;

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
