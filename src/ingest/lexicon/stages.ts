import { BEFORE_MONEY } from "../figures/money";
import type { Stage } from "../../domain/ledger/records";
import { matchesAfter } from "../matches-after";

/**
 * Event verbs and the stage they put a project at, the surest first. `done` are words for what happened or goes on;
 * `noun` are things whose mere mention suggests a stage.
 */
export interface StageWord {
  shape: RegExp;
  stage: Stage;
  /** How the headline and the summary say it. */
  says: string;
  weight: number;
  /** The stage holds although the words look ahead. */
  whenever?: boolean;
}

const word = (source: string, stage: Stage, says: string, weight: number): StageWord => ({
  shape: new RegExp(source, "i"),
  stage,
  says,
  weight,
});

export const STAGE_WORDS: StageWord[] = [
  word(
    "\\b(?:abandon(?:ed|s|ing)?|scrapp?(?:ed|s|ing)|cancel(?:led|ed|s|ling)|shelv(?:ed|es)|axed|mothballed|called off|walked away from|pulled (?:out of|the plug)|gave up|given up|withdr(?:ew|awn|awal)|terminat(?:ed|es|ion)|no longer (?:build|plan|intend|go)\\w*|drop(?:ped|s)? (?:its |the )?(?:plans?|project)|not go(?:ing)? ahead)\\b",
    "unspecified",
    "stopped",
    120,
  ),
  word(
    "\\b(?:approv(?:ed|es|al)|decid(?:ed|es)|resolv(?:ed|es))\\b[^.;]{0,24}\\b(?:construct\\w+|build\\w*|plans?|invest\\w*)\\b",
    "planned",
    "planned",
    91,
  ),
  word("\\bregistered capital\\b", "financing", "registered capital raised", 101),
  word(
    `\\b(?:series|round) [A-F]\\+*\\b(?! of)|\\b(?:pre-)?[A-F]\\+{0,2}[- ]round\\b|\\bfinancing\\b(?! costs?)|\\bfunding (?:round|of|worth)|\\braised (?:about |around |over |nearly |more than )?(?:\\d|${BEFORE_MONEY}|several|a )|\\bIPO\\b|\\b(?:received|receives|won|wins|awarded|secured|obtained|got) (?:a |an )?(?:\\w+ )?(?:grant|subsidy|loan)\\b|\\b(?:strategic|equity) investment (?:in|from|by)\\b|融资`,
    "financing",
    "financing",
    100,
  ),
  word(
    "\\bgrid[- ]connect(?:ed|ion)\\b|\\bconnect(?:ed|s)\\b[^.;]{0,90}?\\bto the (?:\\w+ )?grid\\b|\\bgrid connection\\b|并网",
    "grid-connected",
    "grid-connected",
    96,
  ),
  word(
    "\\benvironmental (?:impact )?(?:assessment|approval|review)|\\bEIA\\b|环评",
    "EIA",
    "environmental assessment",
    94,
  ),
  word(
    "\\b(?:sign(?:s|ed|ing)?|inks?|inked|conclud\\w+)\\b[^.;]{0,80}\\b(?:MOU|MoU|memorand\\w+|agreements?|contracts?|deal|letter of intent|partnership|pact)\\b|\\b(?:MOU|MoU|memorand\\w+)\\b|\\bagree[ds]?(?: with [^,;.]{2,60}?)? (?:to|on)\\b|\\bentered (?:into )?(?:a |an )?(?:\\w+ )?(?:partnership|agreement|joint venture|alliance)\\b|\\bjoint venture (?:with|agreement|between)|\\bsigned\\b|\\bteam(?:s|ed) up\\b|\\bpartner(?:s|ed) with\\b|\\bstrategic cooperation\\b|\\b(?:cooperation|supply|framework|purchase|off-?take|licen[cs]ing|joint development|partnership) (?:agreement|contract|deal|pact)s?\\b|\\b(?:reach\\w*|conclud\\w*|struck|strikes) (?:a|an) [^.;]{0,40}?\\b(?:agreement|deal)\\b|\\bform(?:s|ed) (?:a|an) (?:alliance|joint venture)|签署|签约",
    "agreement",
    "agreement",
    92,
  ),
  word(
    "\\b(?:br(?:oke|eaks|oken|eaking) ground|ground (?:was |has been )?broken|ground-?breaking|commenc\\w+ construction|construction (?:has |had )?(?:officially |formally )?(?:commenc\\w+|beg[aiu]n(?:s|ning)?|start\\w*|of [^.;]{2,60} (?:beg[aiu]n(?:s|ning)?|start\\w*|commenc\\w+))|beg[aiu]n(?:s|ning)? construction|start(?:s|ed) (?:the )?(?:construction|building|work on)|beg[aiu]n(?:s|ning)? (?:the )?(?:building|work on)|(?:laid|lays) (?:the )?foundation stone|foundation (?:was|were) laid)\\b|\\bproject(?: has)?(?: officially| formally)? (?:commenced|kicked off|started)(?! (?:operat|produc|trial|mass|deliver))|奠基|开工",
    "construction",
    "construction",
    90,
  ),
  word(
    "\\b(?:initiat\\w+|start\\w*|beg[aiu]n(?:s|ning)?|commenc\\w+|complet\\w+|finish\\w+|launch\\w+) (?:the )?(?:\\w+ )?design(?: work| phase)?\\b|\\bdesign (?:work|phase|stage|of [^.;]{2,60}) (?:has |was |is )?(?:beg[aiu]n(?:s|ning)?|start\\w*|commenc\\w+|under ?way)|\\b(?:in|at|entered) (?:the )?design (?:stage|phase)\\b",
    "design",
    "design",
    88,
  ),
  word(
    "\\b(?:achiev\\w+|enter\\w*|reach\\w*|realis\\w+|realiz\\w+|beg[aiu]n(?:s|ning)?|start\\w*|commenc\\w+|in) (?:\\w+ ){0,2}?(?:mass|volume|series|serial|large-scale|stable) (?:production|supply|deliver\\w+)\\b|\\bmass[- ]produc(?:ed|es|ing)\\b|\\b(?:supplied|supplying|introduced|delivered|shipped|shipping|sold|supplies) in (?:bulk|batches|volume)\\b|\\bbulk (?:supply|supplies|deliver\\w+|shipments?)\\b|\\bbatch (?:supply|shipments?|deliver\\w+)\\b|\\b(?:beg[aiu]n(?:s|ning)?|start\\w*) (?:customer |vehicle )?deliver(?:y|ies|ing)\\b(?! of samples)|\\bfull (?:capacity|production)\\b|\\bramp(?:ed|ing)[- ]up\\b|量产",
    "mass production",
    "mass production",
    86,
  ),
  word(
    "\\b(?:trial[- ]produc\\w+|small[- ]batch (?:production|trial\\w*|output)|pilot[- ](?:scale )?(?:production|tests?|testing|trials?|run|stage|phase)|roll(?:ed|s|ing)? off (?:the|its)|off the (?:production |assembly )?line|first (?:batch|output|cells?|vehicle)s? (?:[\\w-]+ ){0,6}?(?:(?:was|were|has been|have been) )?(?:produced|made|installed|came)|produced (?:its|the) first|prototype (?:vehicle|car)|installed in (?:a|the|its)|road tests?|test(?:ing)? (?:the )?(?:cells? )?in (?:a |real )?vehicles?|trial run|at (?:the )?pilot (?:stage|scale)|in (?:the )?pilot stage|pilot (?:line|plant|production line) (?:construction|building))\\b|中试|试产|下线",
    "pilot",
    "pilot",
    84,
  ),
  word(
    "\\b(?:put|puts|brought|brings)\\b[^.;,]{2,70}? (?:in(?:to)? (?:\\w+ )?(?:operation|service|production|use)|on ?stream|online)\\b|\\b(?:come|came|gone|went) (?:on ?stream|online)\\b|\\b(?:put|brought|went|gone|came|comes|goes) (?:in|on)(?:to)? (?:\\w+ )?(?:operation|service|production|use|stream|line)\\b|\\b(?:was |were |been |has |have )?commissioned\\b|\\b(?:commenc\\w+|beg[aiu]n(?:s|ning)?|start\\w*) (?:\\w+ )?(?:operations?|operating|production|producing|running)\\b|\\binaugurat\\w+\\b|\\b(?:officially |formally )?opened\\b(?! (?:up|a round|talks))|\\bcommissioning (?:of [^.;]{2,80} )?(?:was |is |has been )?complet\\w+|\\bcomplet\\w+ (?:the )?commissioning\\b|\\bstarted up\\b|\\b(?:is |was |were |now |already )+(?:running|operational|in operation)\\b|\\bin operation since\\b|\\b(?:runs|operates) (?:its|a|an|the|two|one)\\b|\\bestablish(?:ed|es)\\b[^.;]{0,130}\\b(?:platform|base|cent(?:re|er)|lab\\w*|institute)\\b|\\b(?:was |were |been )?put in place\\b|投产|投运",
    "commissioned",
    "commissioned",
    82,
  ),
  word(
    "\\b(?:is |are |was |were |started |under |begun )?(?:constructing|building)\\b(?! (?:on|blocks?|up))|\\bunder construction\\b|\\bconstruction (?:of|is|works?|progress\\w*|continues|site|phase|stage)\\b|\\binstall\\w* (?:of )?(?:the )?equipment\\b|\\bequipment installation\\b|\\b(?:being|been|to be) built\\b|\\btopped out\\b|在建",
    "construction",
    "construction",
    80,
  ),
  word(
    "\\b(?:sen[dt]|sending|ships?|shipped|deliver\\w*|suppl(?:y|ied|ies)|provid\\w+|submit\\w*|advanc\\w+|hand\\w+ over)\\b[^.;]{0,50}\\b(?:samples?|prototypes?|sample cells?)\\b|\\bsamples? (?:deliver\\w+|shipments?|(?:was|were|have been|has been|are being|is being|went) (?:out|sent|delivered|shipped|supplied|provided|tested))|\\b[A-C]-?samples?\\b|\\bsampling\\b|\\bsample (?:validation|testing|verification)\\b|送样",
    "samples",
    "samples",
    78,
  ),
  word("\\b(?:postpon\\w+|delay(?:ed|s|ing)?|push(?:ed|es) back|put off)\\b", "planned", "postponed", 89),
  word("\\b(?:suspend(?:ed|s)|halt(?:ed|s))\\b", "unspecified", "stopped", 87),
  word("\\b(?:delivered|shipped|handed over)\\b", "mass production", "delivered", 75),
  word(
    "\\b(?:launch(?:ed|es)|unveil(?:ed|s)|debut(?:ed|s)|present(?:ed|s)|introduc(?:ed|es)|showcas(?:ed|es)|show(?:ed|s) (?:off |a |an |its |the (?:new|first))|shown|releas(?:ed|es)(?= (?:a|an|its|the|their|new)\\b)|roll(?:ed|s) out|brought to market)\\b(?! (?:a |an |the |its )?(?:\\w+ ){0,3}(?:plan|strategy|programme|program|tender|fund|summary|policy|construction|notice|EIA|project|report|results|survey|institutional|statement|announcement))|\\bproduct launch\\b|发布",
    "product launch",
    "product launch",
    70,
  ),
  word(
    "\\bdraft\\b[^.;]{0,60}\\b(?:published|released|issued)\\b|\\b(?:published|released|issued)\\b[^.;]{0,60}\\bdraft\\b|征求意见稿",
    "draft published",
    "draft published",
    72,
  ),
  word(
    `\\binvest(?:s|ed|ing)\\b(?= (?:about |around |over |nearly |a total of |more than |another )?(?:\\d|${BEFORE_MONEY}|several|a ))`,
    "announced",
    "invested",
    62,
  ),
  { ...word("\\b(?:new )?price points?\\b", "product launch", "new price point", 99), whenever: true },
  word(
    "\\b(?:plans?|planned|planning|intends?|propos\\w+|aims?|is set|are set|will|wants?|decided|considers?|considering|mulls?) (?:on |to )?(?:\\w+ )?(?:build\\w*|construct\\w*|invest\\w*|set(?:ting)? up|establish\\w*|expand\\w*|add\\w*|spend\\w*|develop\\w*|enter\\w*)\\b|\\b(?:fil(?:ed|ing)|appl(?:ied|ies)) (?:for|with) (?!a patent|patents|an? )|\\bfiled for\\b|\\bfil(?:ed|ing)\\b|\\bwinning (?:bid\\w*|candidates?)\\b|\\bwon (?:the |a )?(?:bid|tender|contract)|\\b(?:board|shareholders) approv\\w+|\\bannounc\\w+ plans? (?:to|for)\\b|\\bapproved (?:the|a|plans?)\\b|\\bplanned\\b|\\bplans? (?:for )?(?:an?|its|the|\\d)\\b|\\bstrategic (?:move|layout)\\b|\\bwill (?:\\w+ ){0,2}?(?:install|equip|use|adopt|launch|start|begin|supply|produce|make|open|introduce)\\b|_+ (?:\\([^)]*\\) )?to (?:build|construct|invest|set up|open|launch|make|expand|add|develop)\\b|拟",
    "planned",
    "planned",
    60,
  ),
  word(
    "\\b(?:patents?|laborator(?:y|ies)|lab(?:oratory)?[- ](?:scale|trials?|tests?)|R&D|research\\w*|developing|co-?develop\\w*|jointly develop\\w*|explor\\w+|stud(?:y|ies|ying)|verif\\w+|validat\\w+|optimi[sz]\\w+|breakthroughs?|progress|test(?:s|ed|ing)?|focus(?:ed|es|ing) on|improv\\w+|seminar|symposium|workshop|forum|demonstrat\\w+)\\b|研发|专利",
    "R&D",
    "R&D",
    50,
  ),
  word(
    "\\b(?:announc\\w+|unveil\\w+|publish\\w+|issu(?:ed|es|ing)|releas\\w+|adopt\\w+|drafted|solicit\\w+|set out|commit\\w+|pledg\\w+|disclos\\w+|report\\w+)\\b|公布|宣布",
    "announced",
    "announced",
    40,
  ),
  word(
    "\\bpilot (?:line|plant|project|facility|production line|base)s?\\b|\\bprototypes?\\b|中试线",
    "pilot",
    "pilot",
    30,
  ),
  word("\\bproduction lines?\\b|\\bmass production lines?\\b|产线", "mass production", "production line", 20),
];

/** Words that move what follows into the future: the stage named there is the aim, not the state. */
const AHEAD =
  /\b(?:expect\w*|schedul\w*|slated|due|plans?|planned|planning|aim\w*|target\w*|will|would|should|to be|set to|about to|prepar\w+ to|intend\w*|hop(?:e|es|ed|ing)\b|wants?|seek\w*|potential\w*|possib\w+|once|if|on track|in preparation for|ready for|ambition|goal|can be|is to|are to|could|by the end of|ready to|soon|later this year|anticipat\w+|eyes|eyeing|forecast\w*|upcoming|before)\b[^.;]{0,50}$/i;
const MAY = /\bmay(?! \d)\b[^.;]{0,50}$/gi;
/** Behind these words "may" is a month. */
export const BEFORE_A_MONTH = /\b(?:in|on|since|until|by|of|from|early|late|mid) $/i;

export function isAhead(text: string): boolean {
  return AHEAD.test(text) || matchesAfter(text, MAY, (before) => !BEFORE_A_MONTH.test(before)).length > 0;
}
