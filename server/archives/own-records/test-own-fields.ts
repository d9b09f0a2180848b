/** A signed convention of an enterprise, right in everything; `n` makes the document its own. */
export function conventionFields(n: number, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    GYMC: "示例行业自律规约",
    GYBB: "2026 年版",
    QSBH: `示例规约签〔2026〕${String(n)}号`,
    QSRQ: "2026-03-01",
    YXQZ: "2028-02-29",
    ...change,
  };
}

/** A decision about a practitioner by an effective document. */
export function decisionFields(n: number, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    WSMC: "行政处罚决定书",
    WSWH: `示例罚字〔2026〕${String(n)}号`,
    JDJG: "示例市市场监督管理局",
    JDRQ: "2026-05-06",
    SXRQ: "2026-05-20",
    JDYJ: "《示例条例》第三条",
    JDNR: "警告",
    ...change,
  };
}

export function qualificationFields(n: number, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ZGMC: "示例检测工程师",
    ZSBH: `示例证〔2024〕${String(n)}号`,
    FZJG: "示例省人力资源和社会保障厅",
    FZRQ: "2024-06-01",
    ...change,
  };
}
