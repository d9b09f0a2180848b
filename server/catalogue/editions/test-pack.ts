/** A rule of the association's own: how old a confirmation may be, more strictly than the nation's. */
export function recheckPack(
  change: Partial<Record<"edition" | "validFrom" | "first" | "region" | "slug", string>> = {},
): string {
  return [
    "- id: recheck-public-records",
    "  kind: rule",
    "  type: recheck",
    "  name: 公示信息的再确认（示例协会）",
    `  edition: "${change.edition ?? "2026-12-01.shili-a"}"`,
    `  validFrom: ${change.validFrom ?? "2026-12-01"}`,
    `  region: ${change.region ?? "CN-41"}`,
    ...(change.slug === "" ? [] : [`  association: ${change.slug ?? "shili-a"}`]),
    "  source: { document: 示例协会秘书处会议纪要, mark: unverified, note: 示例。 }",
    `  first: ${change.first ?? "20D"}`,
    "  second: 60D",
    "",
  ].join("\n");
}

/** A code list of the house, which no file brings. */
export function wordsPack(
  change: Partial<Record<"edition" | "validFrom" | "replaces" | "value", string>> = {},
): string {
  return [
    "- id: house-words",
    "  kind: words",
    "  type: code-list",
    "  name: 示例代码表",
    `  edition: "${change.edition ?? "2026-11-20"}"`,
    `  validFrom: ${change.validFrom ?? "2026-11-20"}`,
    "  region: CN",
    ...(change.replaces === undefined ? [] : [`  replaces: ${change.replaces}`]),
    "  source: { document: 示例, mark: unverified, note: 示例。 }",
    `  values: [{ name: ${change.value ?? "甲"} }]`,
    "",
  ].join("\n");
}
