import { CELLS, everywhere, MEASURES, SECTORS } from "./market-words";

/** Words that may lead in to a figure without naming another thing than the market spoken of before. */
const TALK = new Set(
  (
    "it its they them their this that these those such which of in at on by with from to as for over since during after before until till through per and or but while the a an " +
    "figure figures number numbers total totals volume volumes level levels amount market markets rest half all overall altogether combined together sum " +
    "cell cells battery batteries pack packs technology technologies type types chemistry chemistries lithium lfp iron phosphate lithium-iron-phosphate ternary ncm nmc nickel-based power " +
    "china chinese china's world world's worldwide global globally europe european america american north united states rest region regions country country's domestic domestically abroad overseas outside " +
    "year years month months quarter quarters half-year week day end mid early late beginning period same first second third fourth last next previous current now then later today already still also again only alone just even however meanwhile moreover thereof contrast hand other one turn part time far so both there here in-between decade " +
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "is was were are be been has have had do did will would should could might can must " +
    "reach reaches reached reaching hit hits stand stands stood come comes came coming amount amounts amounted total totalled totaled totals rise rises rose risen rising fall falls fell fallen grow grows grew grown growing climb climbs climbed climbing increase increased increases decrease decreased decline declined drop dropped jump jumped surge surged double doubled doubling triple tripled expand expanded " +
    "make makes made up account accounts accounted accounting contribute contributes contributed contributing take takes took taking bring brings brought record records recorded recording see sees saw seen put puts place places placed represent represents represented representing make-up add adds added adding form forms formed hold holds held remain remains remained average averaged ended end ends closed show shows showed register registered registering need needs needed absorb absorbs absorbed sold sell bought buy buys buyers went installed install deployed use uses used " +
    "expect expects expected expecting forecast forecasts project projected projects predicted estimate estimated estimates estimate seen likely set due believed according analysts analyst we " +
    "about around nearly roughly some over more than less under up down almost approximately close just above below between only additional further new another least most respectively i.e ie or " +
    "high low higher lower large small fast faster slow slower well ahead behind bulk majority remainder balance lion's biggest largest smaller new-type " +
    "vehicle vehicles car cars auto autos storage electronics consumer devices small complete passenger equipment cumulative accumulated " +
    "continue continues continued dominate dominates dominated lead leads led leading lithium-iron reaching totalling totaling shipped usage " +
    "data statistics report reports accounts follows follow followed"
  ).split(" "),
);

/** The same in Chinese, which parts no words. */
const CHINESE_TALK =
  /其中|此外|另外|分别|累计|合计|同比|环比|增长|下降|达到?|约|近|超过?|为|占比?|总|量|三元|磷酸铁锂|电池|电芯|全球|世界|中国|我国|国内|全国|海外|欧洲|北美|美国|其他地区|新增|当月|本月|当年|全年|预计|将|和|及|与|的|在|中|上|从|到|至/g;

/** Things that are counted in the same units and that no series holds: after one of them nothing is carried. */
export const COUNTS_ELSE =
  /\b(?:orders?|backlog|order book|inventor(?:y|ies)|stocks?|stockpiles?|capacit(?:y|ies)|contracts?|pipeline|revenues?|bids?|bidding|losses|utili[sz]ation|registrations?|projects?|lines?|plants?|factor(?:y|ies)|scrap|recycl\w+|exports?|imports?|surplus|deficit|shortfall|gap|oversupply|target|quota)\b/i;

/** Whether words name nothing but the market, its parts and its times: then they go on about the figure before. */
export function goesOnAboutTheMarket(words: string): boolean {
  const rest = [...CELLS, ...SECTORS, ...MEASURES].reduce(
    (text, [shape]) => text.replace(everywhere(shape), " "),
    words.toLowerCase().replace(CHINESE_TALK, " "),
  );
  return (rest.match(/[a-z][a-z’'.-]*|[\u4e00-\u9fff]+/g) ?? []).every((word) =>
    TALK.has(word.replace(/(?:['’]s?|\.)$/, "")),
  );
}
