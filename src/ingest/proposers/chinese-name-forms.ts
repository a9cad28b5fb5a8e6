import type { Span } from "../review/review";
import { CHINESE_PLACE } from "../lexicon/chinese-places";
import { COUNTRIES } from "../lexicon/places";

/** Endings of company names. */
const ENDING =
  "新能源|新材料|科技|材料|股份|集团|能源|动力|电池|锂业|锂电|化工|化学|陶瓷|硫业|精密|机械|装备|设备|智能|储能|电力|电气|电子|矿业|铜业|碳素|汽车|控股|公司";
const NAME = new RegExp(
  `^[\\u4e00-\\u9fff]{2,6}?(?:${ENDING})(?:(?:${ENDING}){0,2})(?![\\u4e00-\\u9fff]?(?:体系|技术|路线))`,
);
/** Words that a name of a company neither is nor begins with. */
const COMMON =
  /固态|液态|电解质|电解液|硫化|氧化|聚合物|卤化|正极|负极|隔膜|锂离子|磷酸|三元|钠|动力电池|储能电池|储能电站|储能系统|电动|乘用|商用|新能源汽车|产业|行业|市场|全球|国内|海外|企业|方面|计划|项目|该公司|本公司|子公司|上市公司|有限公司|生产线|产线|工厂|基地/;
const PARTED =
  /[^\u4e00-\u9fff]+|[和与及向将在为对由拟获从的已被跟给称]|据悉|近日|日前|其中|消息|旗下|获得|完成|宣布/g;

/** Stretches of Chinese that have the form of a company's name, wherever they stand in a sentence. */
export function chineseNames(text: string): { text: string; span: Span }[] {
  const parted = [PARTED, CHINESE_PLACE, ...COUNTRIES.map(([shape]) => new RegExp(shape.source, "g"))].reduce(
    (words, shape) => words.replace(shape, (mark) => " ".repeat(mark.length)),
    text,
  );
  return [...parted.matchAll(/[\u4e00-\u9fff]+/g)].flatMap(({ index, 0: words }) => {
    const [name] = NAME.exec(words) ?? [];
    return name === undefined || COMMON.test(name)
      ? []
      : [{ text: name, span: { start: index, end: index + name.length } }];
  });
}
