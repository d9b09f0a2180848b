/** An honour that a member states of itself, right in everything; `n` makes the document its own. */
export function honourFields(n: number, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    RYMC: "示例市守合同重信用企业",
    ZSBH: `示例荣〔2025〕${String(n)}号`,
    BFDW: "示例市工商业联合会",
    BFRQ: "2025-06-18",
    ...change,
  };
}
