import { regionNames } from "@xinheng/domain/subjects/region-names.ts";

/**
 * The n-th of as many invented enterprise names as wanted: the same for every n on every machine. Places, characters and
 * trades are drawn as unevenly as in a register, so that common pairs of characters have very long lists of names.
 */
export function inventedName(n: number): string {
  const draw = drawer(n);
  const place = pick(places, draw());
  const kind = /^(?:北京|上海|天津|重庆)$/.test(place) || draw() < 0.35 ? "" : "市";
  const length = draw() < 0.72 ? 2 : draw() < 0.8 ? 3 : 4;
  const mark = Array.from({ length }, () => pick(characters, draw())).join("");
  const trade = pick(trades, draw());
  return `${place}${kind}${mark}${trade}${pick(forms, draw())}`;
}

/** How people ask for it: whole, from its beginning, without the place, by its mark alone, with a character wrong. */
export function askedFor(name: string, way: number): string {
  const bare = name.replace(/^(?:[^市]{2,4}市)/, "").replace(/(?:股份|有限责任|有限)公司$/, "");
  switch (way % 5) {
    case 0:
      return name;
    case 1:
      return name.slice(0, 6);
    case 2:
      return bare;
    case 3:
      return bare.slice(0, 4);
    default:
      return `${bare.slice(0, 2)}${characters[way % characters.length] ?? ""}${bare.slice(3)}`;
  }
}

const places = [...regionNames].filter((name) => name.length <= 3);
const characters = Array.from(
  "恒信瑞丰安泰宏达华兴鑫源盛隆诚广金德天力中新海博康永利和创嘉明星东方美佳顺通正大福祥业欣宇联科润锦尚凯程亿龙百万众升杰伟春雅荣远景长鼎元旺乐洋美晨光辉煌邦汇铭泽睿智慧云飞腾跃青山江河湖川林森木石玉玲珑珠宝翔鹏鸿雁燕凤麒麟驰骏马虎熊鹿鹤松柏竹梅兰菊荷莲桂枫桐梓楠檀香茗酒醇厚朴实真善仁义礼孝忠勇勤俭谦逊静宁平稳固坚强健壮硕果秋夏冬雪霜露雨晴朗阳月日辰昊昌晟晓旭曙曜焱炎烨灿烁熠耀",
);
const trades =
  "商贸 科技 建筑工程 建材 物流 贸易 餐饮管理 信息技术 文化传媒 装饰工程 机械设备 电子商务 房地产开发 劳务 汽车销售 服饰 农业科技 环保科技 电子科技 食品 生物科技 广告 网络科技 企业管理咨询 园林绿化工程 化工 医疗器械 教育咨询 物业管理 家具 五金制品 塑料制品 包装材料 纺织 新能源 机电设备 酒店管理 旅游 运输 投资管理 电器 玻璃制品 消防工程 检测技术 矿业 钢结构 水产养殖 种植 印刷 石油化工".split(
    " ",
  );
const forms = [..."有限公司 ".repeat(17).trim().split(" "), "有限责任公司", "股份有限公司", "经营部"];

/** Uneven as words are: the k-th of a list about 1/k as often as the first. */
function pick(list: readonly string[], at: number): string {
  return list[Math.min(list.length - 1, Math.floor((list.length + 1) ** at) - 1)] ?? "";
}

/** The same numbers from 0 to 1 for the same seed. */
function drawer(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
