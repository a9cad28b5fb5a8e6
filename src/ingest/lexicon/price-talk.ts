/** Words that may stand before the verb of a sentence on prices without naming another material than the last one. */
const TALK = new Set(
  (
    "it they them its their this that these those such the a an and or of for in at on by with from as to over since during after before per while but both each any all no not " +
    "market markets spot price prices pricing average averages mean median weighted transaction transactions trade trades trading deal deals shipment shipments quote quotes quotation quotations offer offers bid bids order orders " +
    "level levels range ranges low high lows highs lower higher upper end ends bound mainstream bulk small large batch batches volume volumes contract contracts " +
    "week weeks month months day days year years quarter yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "first second third last previous next recent recently current currently now however meanwhile still also then later earlier overall generally basically mostly most some few many several other separately again here there so thus " +
    "domestic chinese china national local chinas material product products producer producers supplier suppliers seller sellers buyer buyers trader traders manufacturer manufacturers maker makers downstream upstream " +
    "demand supply tax vat inclusive including excluding delivered ex-works grade battery-grade industrial-grade powder purity high-purity industry participants sources according data assessment assessments index " +
    "compared against versus about around roughly some nearly early mid late end-of-month close opening period point points half one two three tonnes tons kilograms kg mt"
  ).split(" "),
);

const VERB =
  /\b(?:is|was|were|are|has|have|had|remain\w*|stood|stand\w*|averag(?:ed|es|ing)|r[oi]se(?:s|n)?|f[ae]ll(?:s|en)?|quoted|traded|came|reach\w*|hit|touch\w*|end(?:ed|s)|clos(?:ed|es)|stay\w*|held|hold\w*|settl\w+|mov(?:ed|es)|eas(?:ed|es)|ke[pe][tp]\w*|w[eo]nt|will|would|should|could|may|might|can|declin\w+|dropp?\w*|slipp?\w*|climb\w*|gain\w*|increas\w+|decreas\w+|rang(?:ed|es|ing)|fluctuat\w+|concentrat\w+|continu\w+|edg\w+|narrow\w*|widen\w*|stabili[sz]\w+|jump\w*|surg\w+|peak\w*|chang\w+|reported|offered|sold|assessed|priced|weaken\w*|retreat\w*|rebound\w*|recover\w*|soften\w*|strengthen\w*|advanc\w+|lost|shed|slid|dipp?\w*)\b|\d/i;

/** Whether the words of a clause before its verb name nothing but prices, times and trade: then it goes on about the last material. */
export function goesOnAboutPrices(clause: string): boolean {
  const at = clause.search(VERB);
  const subject = at < 0 ? clause : clause.slice(0, at);
  const words =
    subject
      .toLowerCase()
      .replace(/[’']s?\b/g, "")
      .match(/[a-z][a-z-]*|[\u4e00-\u9fff]+/g) ?? [];
  return words.every((word) => TALK.has(word) || /^(?:价格|均价|报价|本周|今日)+$/.test(word));
}

/** What a clause prices, in the words of the text: "Lithium hexafluorophosphate was quoted at ..." */
export function pricedThing(clause: string): string | undefined {
  const lead =
    /^[^A-Za-z]*(?:(?:[Tt]he )?(?:average |spot |market )?prices? (?:of|for) )?(?:[Tt]he )?([A-Za-z][\w-]*(?: [\w-]+){0,3}?) (?:prices?\b|was|were|is|are|stood|averaged|rose|fell|dropped|climbed|held|remained|traded|closed|ended|cost)/.exec(
      clause,
    )?.[1];
  if (!lead || goesOnAboutPrices(lead)) return undefined;
  return lead;
}
