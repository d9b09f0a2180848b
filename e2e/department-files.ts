import { utils, write } from "@e965/xlsx";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { type Cell, writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";

/** Files as departments really send them, made by the libraries that spreadsheet programs are imitated with. */

const authority = "示例市生态环境局";
const authorityCode = demonstrationCode(900, "11");
const violation = "未按规定采取扬尘污染防治措施";
const basis = "《大气污染防治法》第一百一十七条";

/** A two-storey heading below a title: groups merged across, single columns merged downwards. */
const upper = [
  "序号",
  "行政相对人",
  "",
  "",
  "",
  "行政处罚",
  "",
  "",
  "",
  "",
  "",
  "",
  "",
  "处罚机关",
  "",
  "数据来源单位",
  "",
];
const lower = [
  "",
  "名称",
  "类别",
  "统一社会信用代码",
  "法定代表人",
  "决定书文号",
  "违法行为类型",
  "违法事实",
  "依据",
  "类别",
  "内容",
  "罚款金额（万元）",
  "决定日期",
  "名称",
  "统一社会信用代码",
  "名称",
  "统一社会信用代码",
];
const more = ["处罚有效期", "公示截止期"];

const category = "法人及非法人组织";

function storeyRow(n: number, change: Readonly<Record<number, string | number>> = {}): (string | number)[] {
  const row: (string | number)[] = [
    n,
    `示例第${String(n)}号建材有限公司`,
    category,
    demonstrationCode(n),
    "示例人",
    `示环罚字〔2026〕${String(n)}号`,
    violation,
    "堆场物料未覆盖。",
    basis,
    "罚款",
    "罚款",
    2,
    46_307,
    authority,
    authorityCode,
    authority,
    authorityCode,
    "长期",
    "2027-06-30",
  ];
  return row.map((cell, at) => change[at] ?? cell);
}

/**
 * An xlsx of an environment office: title, two storeys, serial dates, doubles, a formula with and one without its value, a
 * hidden row, a covering letter and an empty sheet beside it. Rows 4 to 11 of the sheet.
 */
export async function storeyWorkbook(): Promise<Buffer> {
  const day = (row: number): [string, Partial<Cell>] => [
    `${String(row)},12`,
    { value: 46_307, type: "number", style: { numFmt: 'yyyy"年"m"月"d"日"' } },
  ];
  const cells = new Map<string, Partial<Cell>>([
    ...[3, 4, 5, 6, 7, 8, 9, 10].map(day),
    ["3,11", { value: 0.20700000000000002, type: "number" }],
    // A number of eighteen digits: the spreadsheet keeps fifteen of them.
    ["5,3", { value: 914_403_001_922_038_200, type: "number" }],
    ["7,11", { value: 3.5, type: "formula", formula: "L4*10", formulaResult: 3.5 }],
    ["8,5", { type: "formula", formula: 'A9&"号"' }],
  ]);
  const rows = [
    ["2026年10月行政处罚信息公示表"],
    [...upper, ...more],
    [...lower, "", ""],
    storeyRow(1001),
    storeyRow(1002, { 5: "示环罚字[2026]1002号", 11: "贰万伍仟元整", 12: "二〇二六年十月十二日" }),
    storeyRow(1003),
    storeyRow(1004, { 3: "11010519491231002X" }),
    storeyRow(1005, { 5: "示环罚字【2026】1005号" }),
    storeyRow(1006),
    storeyRow(1007, { 5: "示环罚字（2026）1007号" }),
    storeyRow(1008, { 3: "", 2: category }),
  ];
  const across = (row: number, from: number, to: number) => ({
    startRow: row,
    endRow: row,
    startCol: from,
    endCol: to,
  });
  const down = (column: number) => ({ startRow: 1, endRow: 2, startCol: column, endCol: column });
  return Buffer.from(
    await writeXlsx({
      sheets: [
        { name: "报送函", rows: [["示例市生态环境局关于报送行政处罚信息的函"], ["现将10月处罚信息报送你会。"]] },
        {
          name: "处罚公示",
          rows,
          cells,
          merges: [
            across(0, 0, 18),
            across(1, 1, 4),
            across(1, 5, 12),
            across(1, 13, 14),
            across(1, 15, 16),
            down(0),
            down(17),
            down(18),
          ],
          rowDefs: new Map([[9, { hidden: true }]]),
        },
      ],
    }),
  );
}

const aliases = [
  "单位名称",
  "相对人类型",
  "社会信用代码",
  "工商注册号",
  "负责人",
  "处罚决定书编号",
  "违法行为",
  "主要违法事实",
  "法律依据",
  "处罚种类",
  "处罚结果",
  "罚款金额（元）",
  "处罚时间",
  "行政处罚有效期",
  "公示截止日期",
  "执法机关",
  "处罚机关代码",
  "数据来源",
  "来源单位代码",
];

type Change = Readonly<Partial<Record<(typeof aliases)[number], string | number>>>;

function aliasRow(n: number, change: Change = {}): (string | number)[] {
  const row: Record<string, string | number> = {
    单位名称: `示例第${String(n)}号建材有限公司`,
    相对人类型: category,
    社会信用代码: demonstrationCode(n),
    工商注册号: "",
    负责人: "示例人",
    处罚决定书编号: `示市监处罚〔2026〕${String(n)}号`,
    违法行为: "以次充好",
    主要违法事实: "抽检一批次水泥不合格。",
    法律依据: "《产品质量法》第五十条",
    处罚种类: "罚款；没收违法所得",
    处罚结果: "罚款",
    "罚款金额（元）": 20_000,
    处罚时间: "2026年10月12日",
    行政处罚有效期: "2099/12/31",
    公示截止日期: "20270630",
    执法机关: "示例市市场监督管理局",
    处罚机关代码: demonstrationCode(901, "11"),
    数据来源: "示例市市场监督管理局",
    来源单位代码: demonstrationCode(901, "11"),
    ...change,
  };
  return aliases.map((name) => row[name] ?? "");
}

const seized = "没收金额（元）";
const withSeized = (row: readonly (string | number)[]): (string | number)[] => [...row, 1_234.5];

/** An xls of a market office, yuan: aliases, 大写, a day of Chinese characters, an individual business without a code. */
export function aliasWorkbook(): Buffer {
  const rows = [
    [...aliases, seized],
    withSeized(aliasRow(1101, { "罚款金额（元）": "人民币叁万元整" })),
    withSeized(
      aliasRow(1102, { 处罚时间: "二〇〇七年十二月三日", 公示截止日期: "", 处罚决定书编号: "示工商处字(2007)1102号" }),
    ),
    withSeized(
      aliasRow(1103, {
        单位名称: "示例市临河区老张建材店",
        相对人类型: "个体工商户",
        社会信用代码: "00000000000000000X",
        工商注册号: "410100600012345",
      }),
    ),
    withSeized(aliasRow(1104, { 社会信用代码: "9.14E+17" })),
    withSeized(aliasRow(1105, { "罚款金额（元）": "2,5万" })),
  ];
  return write(utils.book_new(utils.aoa_to_sheet(rows), "Sheet1"), { type: "buffer", bookType: "xls" }) as Buffer;
}

/** A csv of the same office with these rows; numbers of yuan as printed. */
export function aliasCsv(rows: readonly Change[], first: number, encoding: "gbk" | "utf8"): Buffer {
  const lines = [[...aliases, seized], ...rows.map((change, at) => withSeized(aliasRow(first + at, change)))];
  const text = lines
    .map((line) =>
      line
        .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
        .join(","),
    )
    .join("\r\n");
  return encoding === "gbk" ? iconv.encode(`${text}\r\n`, "gbk") : Buffer.from(`\ufeff${text}\n`);
}
