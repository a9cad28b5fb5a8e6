/** Words at the head of a sentence that go on about the company or the project before. */
export const GOES_ON =
  /^\s*(?:(?:the )?(?:first|second|third|initial|final|next) (?:phase|stage)\b|(?:annual |total |its |the |planned |final )?capacity\b|(?:first |initial |small |test )?(?:samples?|prototypes?|shipments?)\b|of the (?:total|sum|cost|investment)\b|the (?:total|plant['’]s|line['’]s|project['’]s)\b|output\b|annual (?:output|production)\b|approval\b|equipment\b|the (?:\w+ )?(?:company|firm|group|maker|start-?up|supplier|producer|carmaker)\b|the (?:project|line|plant|facility|base|two (?:companies|sides|parties)|factory|programme|program|investment|funds?|proceeds|carmaker|maker|platform|site|deal|round|cell|phase|partners|venture|joint venture|expansion|order|contract)\b|it\b|its\b|they\b|their\b|both\b|this (?:project|line|plant|factory|expansion)\b|with (?:a|an) (?:total )?(?:investment|capacity)|production (?:is|was|should)\b|commissioning\b|operations?\b|completion\b|total investment\b|construction\b|trial production\b|mass production\b|phase\b|once\b|upon\b|(?:a|another|the) (?:second|third|fourth|further|new|larger|smaller) (?:\w+ )?(?:line|plant|phase|factory|base|project)\b|(?:first |small-batch |series |customer )?(?:sales|deliveries)\b|when (?:completed|finished)\b|(?:size|spending|value|first product|costs?|investment|start|site|location|completion|construction period|the quantity|designed capacity|total (?:project )?(?:cost|investment)|two phases)\b[^.]{0,30}?:)|^\s*(?:答[:：])?(?:公司|该公司|该项目|项目|其|该产线|产线|年产|资金|总投资|预计|中试线|一期|二期|首期|第[一二三]期|两期|产品|累计|募集|工厂|基地|该基地|该厂|该线|新厂|建成后|投产后|达产后|双方|合同金额|协议金额|协议期|首条|全部建成|合计产能|本次投资|本项目|电站|装置|设计产能|规划产能|建设周期|建设期|样品)/i;
const THE_COMPANY = /\bthe (?:company|group|firm|project|partners|joint venture)\b/i;
const WE = /\b(?:we|our)\b/i;

/** Somebody or something else at the head of a sentence: what is told there is not told of the company before. */
const ANOTHER_PARTY =
  /^[\s"“'‘]*(?:[\w'’,-]+\s){0,5}?(?:markets?|industr(?:y|ies)|sector|demand|prices?|analysts?|rivals?|competitors?|peers|government|ministr(?:y|ies)|authorit(?:y|ies)|officials|regulators?|customers?|clients?|researchers?|scientists?|professors?|investors?|countries|country|county|city|cities|province|provincial|municipal\w*|state|district|region|observers|insiders|sources|experts|universit(?:y|ies)|institutes?|others?|another (?:company|firm|maker|producer|supplier)|elsewhere|competing|separately|meanwhile,? (?:another|a)|nobody|somebody|everyone|many|most|some|several|few|polls?|surveys?|guests?|participants|speakers|opponents|critics|buyers?|sellers?|traders?|consumers?|drivers?|automakers|carmakers|makers|producers|suppliers|companies|firms|utilities|grid operators?|lenders?|banks?|parliament|commission|union)\b|^[\s“]*(?:行业|市场|业内|分析|机构|专家|多家|部分|其他|其余|某|全球|国内|海外|国家|政府|当地|下游|上游|客户|竞争|同行|贸易商|截至|此外|另外|与此同时)/i;

/** "Tom Ashby, who runs the room": a name at the head that is no company's. */
const A_NAME = /^\s*[A-Z][a-z]+ [A-Z][a-z]+\b/;

/** "Japan wants a capacity of ...". */
const A_COUNTRY =
  /^\s*(?:the )?(?:Japan|China|(?:South )?Korea|Germany|France|India|US|U\.S\.|United States|UK|EU|European Union|Hungary|Poland|Spain|Italy|Sweden|Canada|Ottawa|Brussels|Beijing|Tokyo|Seoul|Washington|Berlin)\s(?=[a-z])/;

/**
 * How a sentence without a name belongs to the company that its paragraph spoke of last: `said` where its first words
 * point back, `implied` where they name nobody else and only one company was named; undefined where it does not.
 */
export function carryOf(said: string, known: readonly unknown[]): "said" | "implied" | undefined {
  if (GOES_ON.test(said) || THE_COMPANY.test(said) || WE.test(said)) return "said";
  const isOther = ANOTHER_PARTY.test(said) || A_NAME.test(said) || A_COUNTRY.test(said);
  return known.length === 1 && !isOther ? "implied" : undefined;
}
