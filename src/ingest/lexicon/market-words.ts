import type {
  CellScope,
  Direction,
  Measure,
  Route,
  Section,
  Sector,
  Segment,
} from "../../domain/ledger/records";

/** Words of market texts and what they mean in the ledger, each list in the order it is tried. */

export const CELLS: [RegExp, CellScope][] = [
  [/\bsolid[- ]state batteries \(including semi|固态电池[(（](?:含|包括)半固态/i, "solid-state"],
  [
    /\b(?:semi|quasi)[- ]solid(?:[- ]state)?\b|\bhybrid solid[- ]liquid\b|\bsolid[- ]liquid hybrid\b|半固态/i,
    "semi-solid-state",
  ],
  [/\b(?:all|fully|full)[- ]solid(?:[- ]state)?\b|\bASSBs?\b|全固态/i, "all-solid-state"],
  [/\bsolid[- ]state\b|\bSSBs?\b|固态/i, "solid-state"],
  [
    /\b(?:lithium|li)[- ]?ion\b|\blithium batter(?:y|ies)\b|\bLIBs?\b|(?:^|[^铁酸])锂电池|锂离子/i,
    "lithium-ion",
  ],
];

export const SECTORS: [RegExp, Sector][] = [
  [
    /\b(?:B?ESS|(?:stationary |grid |battery )?energy[- ]storage|(?:stationary|battery|grid|new-type) storage|storage (?:sector|batter(?:y|ies)|cells?|market|demand|in service|plants?|systems?|additions?)|cumulative storage)\b|储能/i,
    "ESS",
  ],
  [/\bconsumer (?:electronics|batter(?:y|ies)|devices)\b|\b3C\b|\bsmall batteries\b|消费/i, "consumer"],
  [
    /\b(?:N?EVs?|electric[- ](?:vehicles?|cars?)|power batter(?:y|ies)|(?:installed|put|built|fitted) in(?:to)? (?:\w+ )?(?:vehicles|cars)|vehicle installations|car batter(?:y|ies)|traction|new energy vehicles?)\b|动力|电动(?:汽|乘用)?车|新能源(?:汽车|乘用车|车)/i,
    "EV",
  ],
];

export const MEASURES: [RegExp, Measure][] = [
  [/\bpenetration(?: rate)?\b|渗透率/i, "penetration"],
  [
    /\bshare of\b|\bmarket share\b|\baccount(?:s|ed|ing)? for\b|\bma(?:d|k)es? up\b|\bmake up\b|\brepresent(?:s|ed|ing)\b|\bshares?\b|占比|占/i,
    "share",
  ],
  [
    /\bmarket (?:size|value|space|volume)\b|\bmarket (?:(?:for|of) [^.;]{2,50}? )?(?:is|was|will be|should be|to be)(?: expected to be)? worth\b|市场规模/i,
    "market-size",
  ],
  [/\b(?:imports?|imported)\b|进口/i, "imports"],
  [/\b(?:exports?|exported)\b|出口/i, "exports"],
  [
    /\b(?:whole)?sales\b|\bsold\b(?! (?:out|off|its|to|by))|\bbought(?= [\d.])|\bwholesales?\b|销量|批发/i,
    "sales",
  ],
  [
    /\b(?:cumulative|total) (?:installations|installed|power|capacity in (?:service|operation))\b|\bin (?:service|operation)\b|累计装机/i,
    "cumulative-installations",
  ],
  [
    /\b(?:installations?|installed|deployments?|deployed|deploying)\b|\bbattery usage\b|\busage of (?:EV )?batteries\b|装机|装车/i,
    "installations",
  ],
  [
    /\b(?:enter(?:ed|ing)|beg[au]n|started) (?:commercial )?operations?\b|\b(?:put|placed|brought|coming|came) (?:in)?to (?:service|operation)\b|\b(?:came|come|coming|brought) on ?line\b|\bnewly (?:added|commissioned)\b|新增投运/i,
    "installations",
  ],
  [/\b(?:shipments?|shipped|deliver(?:y|ies) of batteries)\b|出货/i, "shipments"],
  [
    /\b(?:production|output|produced)\b(?! line| base| capacity| process| cost| equipment| plant| workshop)|产量/i,
    "production",
  ],
  [/\bdemand\b|\bconsumption\b|需求/i, "demand"],
  [/\btender(?:ed|s)?\b|招标/i, "demand"],
];

/** Materials by the short name the ledger uses. */
export const MATERIALS: [RegExp, string][] = [
  [/\blithium sul(?:f|ph)ide\b|\bsul(?:f|ph)ide lithium\b|\bLi[2₂]S\b|硫化锂/i, "Li2S"],
  [/\blithium phosphorus sul(?:f|ph)ur chloride\b|\bLPSCl?\b|\bLi[6₆]PS[5₅]Cl\b|锂磷硫氯/i, "LPSC"],
  [/\bLATP\b|\blithium alumini?um titanium phosphate\b|磷酸钛铝锂/i, "LATP"],
  [/\bLLZ(?:T?O)\b|锂镧锆氧/i, "LLZO"],
  [/\bphosphorus penta?sul(?:f|ph)ide\b|\bP[2₂]S[5₅]\b|五硫化二磷/i, "P2S5"],
  [/\blithium carbonate\b|\bLi[2₂]CO[3₃]\b|碳酸锂/i, "Li2CO3"],
  [/\bspodumene(?: concentrates?)?\b|\bSC6\b|锂辉石/i, "spodumene"],
  [/\blithium hydroxide\b|\bLiOH\b|氢氧化锂/i, "LiOH"],
  [
    /\bsilicon[- ]carbon\b(?: anodes?)?|\bsilicon[- ]carbide anode\b|\bSi-?C\b(?: anodes?)?|硅碳/i,
    "Si-C anode",
  ],
  [/\blithium[- ]metal (?:anodes?|negative electrodes?)\b|\bLi anode\b|锂金属负极/i, "Li anode"],
  [/\blithium metal\b(?! batter| cell| solid| all)|金属锂/i, "Li"],
  [
    /\bcathode materials?(?: (?:for|in) (?:the )?(?:solid[- ]state|SSB))|\bsolid[- ]state(?: battery)? cathodes?\b|固态电池正极/i,
    "SSB cathode",
  ],
  [/\bhigh[- ]nickel\b(?: (?:cathodes?|ternary|materials?))*|高镍/i, "high-nickel cathode"],
  [/\bLMO\b|\blithium manganese oxide\b|锰酸锂/i, "LMO"],
  [/\bLMFP\b/i, "LMFP"],
  [/\bLFP\b|\blithium iron phosphate\b|磷酸铁锂/i, "LFP"],
  [/\blithium[- ]rich manganese(?:-based)?\b|\bLRMO?\b|富锂锰基/i, "Li-rich Mn"],
  [
    /\bsol(?:id|id-state) electrolytes?\b|\b(?:the |and |other )electrolytes\b|固态电解质/i,
    "solid electrolyte",
  ],
];

export const ROUTES: [RegExp, Route][] = [
  [/(?:^|[^\w/])(?:semi|quasi)[- ]solid(?:[- ]state)?\b|\bhybrid solid[- ]liquid\b|半固态/i, "semi-solid"],
  [/\b(?:penta)?sul(?:f|ph)ides?\b|\bLPSCl?\b|\bLi[2₂]S\b|\bP[2₂]S[5₅]\b|\bargyrodites?\b|硫化/i, "sulfide"],
  [
    /\boxides? (?:solid[- ]state )?(?:electrolytes?|route|ceramic|solid|system|separator|cell|batter)|\boxide-based\b|\bLATP\b|\bLLZT?O\b|\bthe oxide\b|\boxide\b(?= (?:all|semi))|氧化物/i,
    "oxide",
  ],
  [/\bpolymers?\b|\bPEO\b|聚合物/i, "polymer"],
  [/\bhalides?\b|卤化物/i, "halide"],
];

/** Segments as the words of a news item tell them, the narrowest first. */
export const SEGMENTS: [RegExp, Segment][] = [
  [/\bcurrent[- ]collectors?\b|\bcopper foils?\b|集流体/i, "current-collector"],
  [
    /\b(?:equipment|machinery|dry[- ](?:electrode|coating) (?:machine|line|system)|isostatic press(?:es)?|roll press(?:es)?|press(?:es)? for|calenders?|coaters?|winders?|machines?)\b|设备/i,
    "equipment",
  ],
  [
    /\banodes?\b|\bsilicon[- ]carbon\b|\blithium[- ]metal (?:strip|foil|material|project|capacity)|\blithium metal battery materials\b|负极/i,
    "anode",
  ],
  [
    /\b(?:cathodes?|high[- ]nickel|LMO|LMFP|lithium[- ]rich manganese)\b|\bLFP (?:material|and|cathode)|正极/i,
    "cathode",
  ],
  [
    /\belectrolytes?\b|\b(?:oxide|ceramic|solid|sul(?:f|ph)ide) separators?\b|\blithium sul(?:f|ph)ide\b|\bsul(?:f|ph)ide lithium\b|\bLi[2₂]S\b|\bLPSCl?\b|\bP[2₂]S[5₅]\b|\bphosphorus penta?sul(?:f|ph)ide\b|\bLLZT?O\b|\bLATP\b|\bhalides?\b|电解质|硫化锂/i,
    "electrolyte",
  ],
  [
    /\b(?:B?ESS|energy[- ]storage|storage (?:cells?|batter(?:y|ies)|project|plant|station|power|facility|system))\b|储能/i,
    "ESS",
  ],
  [/\b(?:cells?|batter(?:y|ies)|packs?|ASSBs?|SSBs?|vehicles?|cars?|sedan|SUV|GWh|MWh)\b|电池/i, "cell"],
];

/** What headings and lead-ins say of the sections and links below them. */
export const HEADING_SECTIONS: [RegExp, Section][] = [
  [
    /\b(?:overseas|global(?:ly)?|international|abroad|foreign|rest of the world|outside china|europe|japan|korea|united states|north america)\b|海外|国际/i,
    "overseas",
  ],
  [
    /\b(?:policy|policies|standards?|regulat\w+|government|market|demand|end[- ]?use|forecast|outlook)\b|政策|市场/i,
    "market-policy",
  ],
  [
    /\b(?:R&D|research|technology|technologies|patents?|capital|financ\w+|funding|invest\w+|innovation|platform)\b|研发|资本|融资/i,
    "research-capital",
  ],
  [
    /\b(?:materials?|supply|electrolytes?|cathodes?|anodes?|upstream|current collectors?|sul(?:f|ph)ide|chemicals?)\b|材料|上游/i,
    "materials",
  ],
  [
    /\b(?:manufactur\w+|projects?|capacity|production|cells?|batter(?:y|ies)|lines?|plants?|factor(?:y|ies)|commercial\w*|vehicles?|industrial\w+|construction|commission\w+|applications?|storage|ESS|enterprises)\b|制造|项目|产能/i,
    "manufacturing",
  ],
];

export const DIRECTIONS: [RegExp, Direction][] = [
  [
    /\b(?:stable|steady|flat|firm|unchanged|stabili[sz]\w+|held)\b[^.;]{0,30}?\b(?:down\w*|declin\w+|decreas\w+|fall\w*|weak\w*|soft\w*|lower|dip\w*)\b/i,
    "stable-down",
  ],
  [
    /\b(?:stable|steady|flat|firm|unchanged|stabili[sz]\w+|held)\b[^.;]{0,30}?\b(?:up\w*|ris\w+|rebound\w*|increas\w+|higher|strong\w*|gain\w*|upward|firm\w+)\b/i,
    "stable-up",
  ],
  [
    /\b(?:remain\w*|stay\w*|ke[pe][tp]\w*|was|were|is|are|held|holding|largely|broadly|basically|relatively|generally|mostly)\s+(?:\w+\s){0,2}?(?:stable|steady|flat|unchanged|firm)\b|\b(?:unchanged|held steady|no change|stabili[sz]ed|moved sideways|(?:remain\w*|stay\w*|held)(?: firm| unchanged)? at\b|flat(?= (?:week|on|at|versus|vs))|stable(?= (?:at|this)))\b|持平|稳定/i,
    "stable",
  ],
  [
    /\b(?:down|downward\w*|decline[sd]?|declining|decreas\w+|f[ae]ll(?:s|ing|en)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|lower(?:ed)?|eas(?:ed|ing|es)|weaken\w*|soften\w*|dip(?:s|ped)?|retreat\w*|pull(?:ed|ing)? back|pullback|cheaper|slid(?:e|es|ing)?|tumbl\w+|plung\w+|los(?:t|ing|es)|shed)\b|下降|下跌|回落|降/i,
    "down",
  ],
  [
    /\b(?:up(?! to)|upward\w*|ris(?:e|es|en|ing)|rose|increas\w+|climb\w*|gain(?:s|ed|ing)?|advanc(?:e|ed|es)|rebound\w*|higher|surg\w+|jump\w*|grew|edg(?:ed|ing) up|strengthen\w*|rall(?:y|ied)|recover\w*|dearer|firm(?:ed|ing) up|add(?:ed|ing)?|soar\w*)\b|上涨|上升|增长|回升|涨/i,
    "up",
  ],
];

export function firstOf<T>(list: readonly [RegExp, T][], text: string): T | undefined {
  return list.find(([shape]) => shape.test(text))?.[1];
}

export interface Hit<T> {
  value: T;
  start: number;
  end: number;
}

const compiled = new Map<RegExp, RegExp>();

/** The same shape to be found more than once; compiled only once, as texts are long and lists are too. */
export function everywhere(shape: RegExp): RegExp {
  const known = compiled.get(shape);
  if (known) return known;
  const global = new RegExp(shape.source, "gi");
  compiled.set(shape, global);
  return global;
}

/** All places where the words of a list stand; where two overlap the earlier list entry wins. */
export function allOf<T>(list: readonly [RegExp, T][], text: string): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const [shape, value] of list) {
    if (!shape.test(text)) continue;
    for (const match of text.matchAll(everywhere(shape))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (end > start && !hits.some((hit) => hit.start < end && start < hit.end))
        hits.push({ value, start, end });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}
