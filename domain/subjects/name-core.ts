import { normaliseName } from "./subject-name.ts";
import { longestRegionName, regionNames } from "./region-names.ts";

/**
 * The core of a name (字号 and trade): without the region in front, regions and forms in brackets, and the form of company
 * behind. `北京百普赛斯生物科技股份有限公司` gives `百普赛斯生物科技`. Best effort for searching; decides nothing.
 */
export function nameCore(text: string): string {
  const whole = normaliseName(text);
  const unbracketed = whole.replace(/\(([^()]*)\)/g, (_, inside: string) => (saysPlaceOrForm(inside) ? "" : inside));
  const name = unbracketed.length >= 2 ? unbracketed : whole;
  const head = regionPrefixLength(name);
  const body = name.length - head >= 2 ? name.slice(head) : name;
  const stem = body.replace(companyForm, "");
  return stem.length >= 2 ? stem : body;
}

const companyForm =
  /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|公司|合伙企业|农民专业合作社|专业合作社|合作社)$/;
const formInBrackets = /^(?:集团|控股|有限合伙|普通合伙|特殊普通合伙|个人独资|个体工商户|筹)$/;

function saysPlaceOrForm(inside: string): boolean {
  return formInBrackets.test(inside) || (inside.length >= 2 && regionPrefixLength(inside) === inside.length);
}

/** How many characters of place names stand in front: province, city, then county, each with or without its kind. */
export function regionPrefixLength(name: string): number {
  let at = 0;
  for (let step = 0; step < 3; step += 1) {
    const length = oneRegionLength(name.slice(at));
    if (length === 0) break;
    at += length;
  }
  return at;
}

const regionKind = /^(?:省|市|县|区|地区|自治区|自治州|壮族自治区|回族自治区|维吾尔自治区|特别行政区)/;
// 超市, 都市, 股市, 社区, 园区, 景区 … end in the same characters and are trades, not places.
const county = /^[\u4e00-\u9fff]{1,4}?(?:自治县|(?<![超都股城夜街门])市|(?<![社园景小校港商牧矿库])区|县|旗)(?=..)/u;

function oneRegionLength(rest: string): number {
  for (let length = longestRegionName; length >= 2; length -= 1) {
    if (rest.length < length || !regionNames.has(rest.slice(0, length))) continue;
    return length + (regionKind.exec(rest.slice(length))?.[0].length ?? 0);
  }
  const found = county.exec(rest)?.[0];
  return found === undefined || found.length < 3 ? 0 : found.length;
}
