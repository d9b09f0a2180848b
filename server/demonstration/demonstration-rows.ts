import { addDays } from "@xinheng/domain/calendar.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";

/** Invented enterprises under codes of the reserved range (region 990000): no real subject can be meant. */
const places = ["东郡", "西陵", "南浦", "北原", "中州"] as const;
const marks = ["恒信", "广源", "瑞丰", "安泰", "宏达", "信远", "博川", "明诚", "嘉禾", "华岳", "立新", "同济"] as const;
const trades = ["新材", "建材", "混凝土", "门窗", "涂料"] as const;

export const demonstrationSize = places.length * marks.length;

function demonstrationName(n: number): string {
  return `示例${places[n % places.length] ?? ""}${marks[Math.floor(n / places.length) % marks.length] ?? ""}${trades[n % trades.length] ?? ""}有限公司`;
}

const authorities = [
  { name: "示例市生态环境局", short: "示环罚字", code: demonstrationCode(900, "11") },
  { name: "示例市市场监督管理局", short: "示市监处罚", code: demonstrationCode(901, "11") },
  { name: "示例市住房和城乡建设局", short: "示建罚", code: demonstrationCode(902, "11") },
] as const;

type Wrong = {
  readonly violation: string;
  readonly facts: string;
  readonly basis: string;
  readonly kinds: string;
  readonly content: string;
  readonly wan: string;
};

const wrongs: readonly Wrong[] = [
  {
    violation: "未按规定采取扬尘污染防治措施",
    facts: "堆场物料未覆盖，未设置围挡，产生扬尘。",
    basis: "《大气污染防治法》第一百一十七条",
    kinds: "罚款",
    content: "责令改正，处罚款2万元。",
    wan: "2",
  },
  {
    violation: "生产、销售不合格产品",
    facts: "抽检批次抗压强度不符合标准要求。",
    basis: "《产品质量法》第五十条",
    kinds: "罚款；没收违法所得",
    content: "没收违法所得0.35万元，并处罚款3.2万元。",
    wan: "3.2",
  },
  {
    violation: "未按规定公示年度报告",
    facts: "未在规定期限内公示上一年度报告。",
    basis: "《企业信息公示暂行条例》第十七条",
    kinds: "警告",
    content: "给予警告。",
    wan: "",
  },
  {
    violation: "未取得施工许可擅自施工",
    facts: "未取得施工许可证擅自开工建设。",
    basis: "《建筑法》第六十四条",
    kinds: "责令停产停业",
    content: "责令停止施工。",
    wan: "",
  },
  {
    violation: "环境影响评价文件未经批准开工建设",
    facts: "新建生产线未依法报批环境影响报告表。",
    basis: "《环境影响评价法》第三十一条",
    kinds: "罚款",
    content: "处罚款5.6万元。",
    wan: "5.6",
  },
];

const penaltyHeading = [
  "行政相对人名称",
  "行政相对人类别",
  "统一社会信用代码",
  "法定代表人",
  "行政处罚决定书文号",
  "违法行为类型",
  "违法事实",
  "处罚依据",
  "处罚类别",
  "处罚内容",
  "罚款金额（万元）",
  "没收违法所得、没收非法财物的金额（万元）",
  "处罚决定日期",
  "处罚有效期",
  "公示截止期",
  "处罚机关",
  "处罚机关统一社会信用代码",
  "数据来源单位",
  "数据来源单位统一社会信用代码",
] as const;

/** A penalty file as a department sends it: heading and rows, dated back from `today`. */
export function demonstrationPenalties(today: string): readonly (readonly string[])[] {
  const rows = Array.from({ length: 34 }, (_, at) => penaltyRow(at, today));
  return [penaltyHeading, ...rows];
}

function penaltyRow(at: number, today: string): string[] {
  const company = (at * 7) % demonstrationSize;
  const wrong = wrongs[at % wrongs.length] ?? missing();
  const authority = authorities[at % authorities.length] ?? missing();
  const decidedOn = addDays(today, -3 - at * 16);
  const seized = wrong.kinds.includes("没收") ? "0.35" : "";
  return [
    demonstrationName(company),
    "法人及非法人组织",
    demonstrationCode(company),
    "示例人",
    `${authority.short}〔${decidedOn.slice(0, 4)}〕${String(at + 1)}号`,
    wrong.violation,
    wrong.facts,
    wrong.basis,
    wrong.kinds,
    wrong.content,
    wrong.wan,
    seized,
    // Departments write days in more than one way.
    at % 3 === 0 ? decidedOn.replaceAll("-", "/") : decidedOn,
    "2099-12-31",
    addDays(decidedOn, 365),
    authority.name,
    authority.code,
    authority.name,
    authority.code,
  ];
}

const licenceHeading = [
  "行政相对人名称",
  "行政相对人类别",
  "统一社会信用代码",
  "法定代表人",
  "行政许可决定文书名称",
  "行政许可决定文书号",
  "许可类别",
  "许可证书名称",
  "许可编号",
  "许可内容",
  "许可决定日期",
  "有效期自",
  "有效期至",
  "许可机关",
  "许可机关统一社会信用代码",
  "当前状态",
  "数据来源单位",
  "数据来源单位统一社会信用代码",
] as const;

export function demonstrationLicences(today: string): readonly (readonly string[])[] {
  const rows = Array.from({ length: demonstrationSize }, (_, at) => licenceRow(at, today));
  return [licenceHeading, ...rows];
}

function licenceRow(at: number, today: string): string[] {
  const authority = authorities[at % authorities.length] ?? missing();
  const decidedOn = addDays(today, -20 - at * 23);
  const number = `示许〔${decidedOn.slice(0, 4)}〕${String(at + 101)}号`;
  return [
    demonstrationName(at),
    "法人及非法人组织",
    demonstrationCode(at),
    "示例人",
    "准予行政许可决定书",
    number,
    at % 4 === 0 ? "核准" : "普通",
    "预拌混凝土专业承包资质证书",
    number,
    "准予从事建筑材料生产经营活动。",
    decidedOn,
    decidedOn,
    addDays(decidedOn, 365 * 5),
    authority.name,
    authority.code,
    "1",
    authority.name,
    authority.code,
  ];
}

function missing(): never {
  throw new Error("the demonstration's tables are empty");
}
