import type { CharterRules } from "../catalogue/charter-entry.ts";
import { sayShare, share, shareOf } from "../share.ts";
import type { RuleChange } from "./charter-diff.ts";

type Said = { readonly zh: string; readonly en: string };
export type SaidChange = { readonly name: Said; readonly before: Said | null; readonly after: Said | null };

const keys: Readonly<Record<string, Said>> = {
  id: { zh: "代号", en: "identifier" },
  kind: { zh: "种类", en: "kind" },
  name: { zh: "名称", en: "name" },
  nameEn: { zh: "英文名称", en: "English name" },
  article: { zh: "依据的条款", en: "clause it stands on" },
  votingArticle: { zh: "表决依据的条款", en: "clause on voting" },
  under: { zh: "所属机构", en: "placed under" },
  filledBy: { zh: "由谁产生", en: "filled by" },
  termYears: { zh: "任期（年）", en: "term in years" },
  "size.least": { zh: "最少人数", en: "least size" },
  "size.most": { zh: "最多人数", en: "largest size" },
  "size.odd": { zh: "人数须为单数", en: "odd number" },
  "size.shareMost.of": { zh: "人数比例按谁计算", en: "size counted of" },
  "size.shareMost.ratio": { zh: "人数比例上限", en: "largest share" },
  meetingsPerYear: { zh: "每年会议次数", en: "meetings a year" },
  noticeDays: { zh: "提前通知（日）", en: "days of notice" },
  means: { zh: "开会方式", en: "ways to meet" },
  quorum: { zh: "法定人数", en: "quorum" },
  "majority.share": { zh: "通过比例", en: "majority" },
  "majority.of": { zh: "通过比例按谁计算", en: "majority counted of" },
  "proxies.heldMost": { zh: "一人至多受几人委托", en: "proxies one may hold" },
  "proxies.notFor": { zh: "不得委托的事项", en: "matters without proxies" },
  demandedBy: { zh: "提议召开的比例", en: "share that may demand a meeting" },
  body: { zh: "所在机构", en: "body" },
  "seats.least": { zh: "最少席位", en: "least seats" },
  "seats.most": { zh: "最多席位", en: "most seats" },
  officer: { zh: "属于负责人", en: "counts as an officer" },
  termsMost: { zh: "最多连任届数", en: "terms running at most" },
  ageMost: { zh: "最高任职年龄", en: "age at most" },
  notTogetherWith: { zh: "不得兼任", en: "not together with" },
  by: { zh: "由谁决定", en: "decided by" },
  ballot: { zh: "表决方式", en: "ballot" },
  after: { zh: "须先通过", en: "carried before" },
  recusedCount: { zh: "回避的人是否计入人数", en: "those who stand aside are counted" },
  postponeYearsMost: { zh: "换届至多延期（年）", en: "years an election may be put off" },
};

const values: Readonly<Record<string, Said>> = {
  true: { zh: "是", en: "yes" },
  false: { zh: "否", en: "no" },
  "in-person": { zh: "现场", en: "in person" },
  mixed: { zh: "现场和线上", en: "mixed" },
  online: { zh: "线上", en: "online" },
  correspondence: { zh: "通讯", en: "by correspondence" },
  open: { zh: "公开表决", en: "open" },
  secret: { zh: "无记名票决", en: "secret" },
  either: { zh: "公开或无记名", en: "open or secret" },
  present: { zh: "到会人员", en: "those present" },
  entitled: { zh: "全体成员", en: "all members" },
  cast: { zh: "有效票", en: "votes cast" },
};

/** A rule that differs, as people call it: 理事会：法定人数, 三分之二以上 → 四分之三以上. */
export function sayRuleChange(
  { path, before, after }: RuleChange,
  rules: { readonly before: CharterRules; readonly after: CharterRules },
): SaidChange {
  const named = [...thingsOf(rules.before), ...thingsOf(rules.after)];
  const names = new Map(named.map(({ table, id, said }) => [`${table}.${id}`, said]));
  const ids = new Map(named.map(({ id, said }) => [id, said]));
  const [table = "", id = "", ...rest] = path.split(".");
  const thing = names.get(`${table}.${id}`);
  const key = keys[thing === undefined ? path : rest.join(".")] ?? { zh: path, en: path };
  const name = thing === undefined ? key : { zh: `${thing.zh}：${key.zh}`, en: `${thing.en}: ${key.en}` };
  return { name, before: sayValue(before, ids), after: sayValue(after, ids) };
}

function thingsOf(rules: CharterRules): { readonly table: string; readonly id: string; readonly said: Said }[] {
  return (["bodies", "posts", "resolutions"] as const).flatMap((table) =>
    rules[table].map(({ id, name, nameEn }) => ({ table, id, said: { zh: name, en: nameEn ?? name } })),
  );
}

/** Lists are written with commas; each part is a share, a word of ours, or the name of something in the rules. */
function sayValue(text: string | null, ids: ReadonlyMap<string, Said>): Said | null {
  if (text === null) return null;
  const parts = text.split(", ").map((part): Said => {
    if (share.safeParse(part).success) return sayShare(shareOf(part));
    return values[part] ?? ids.get(part) ?? { zh: part, en: part };
  });
  return { zh: parts.map(({ zh }) => zh).join("、"), en: parts.map(({ en }) => en).join(", ") };
}
