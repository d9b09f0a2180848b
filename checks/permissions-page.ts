import { type Office, offices, officesExclude } from "../domain/access/office.ts";
import type { Grant } from "../domain/access/permission.ts";

/** One operation with who may perform it, and what it says of itself. */
export type PermissionRow = {
  readonly name: string;
  readonly grant: Grant;
  readonly call: string;
  readonly says: { readonly zh: string; readonly en: string };
};

const names = Object.keys(offices) as Office[];
const scopes = {
  house: { zh: "平台", en: "the house" },
  association: { zh: "一家协会", en: "one association" },
  subject: { zh: "一家协会中的一个主体", en: "one subject in one association" },
} as const;

/** docs/permissions.md, whole: the offices, then office × operation, then what each operation does. */
export function composePermissionsPage(rows: readonly PermissionRow[]): string {
  const head = [
    "# 职务与权限 / Offices and permissions",
    "",
    "权限来自职务，不来自账号。协会的职务只在那家协会内有效；会员代表只对所代表的主体有效。",
    "本页由 `domain/access/permission-table.ts` 和 `domain/access/office.ts` 生成（`node checks/write-permissions.ts`），请勿手改。",
    "",
    "Permissions come from offices, never from accounts. An association's office counts only inside that association; a member's",
    "representative acts only for the subject represented. Written from `domain/access/permission-table.ts` and",
    "`domain/access/office.ts` by `node checks/write-permissions.ts`; do not edit by hand.",
  ];
  return `${[...head, ...officeLines(), ...matrixLines(rows), ...operationLines(rows)].join("\n")}\n`;
}

function officeLines(): string[] {
  const line = (name: Office): string => {
    const { zh, en, of } = offices[name];
    const excluded = names.filter((other) => officesExclude(name, other)).map((other) => offices[other].zh);
    return `| ${zh} | ${en} | \`${name}\` | ${scopes[of].zh} ${scopes[of].en} | ${excluded.join("、")} |`;
  };
  return [
    "",
    "## 职务 Offices",
    "",
    "| 职务 | Office | 代码 code | 范围 scope | 不得由同一人兼任 not held together with |",
    "|---|---|---|---|---|",
    ...names.map(line),
  ];
}

function matrixLines(rows: readonly PermissionRow[]): string[] {
  const columns = ["任何人 anyone", "登录者 signed in", "程序 clock", ...names.map((name) => offices[name].zh)];
  const line = ({ name, grant }: PermissionRow): string => {
    const marks = [
      ...(["anyone", "signed-in", "clock"] as const).map((who) => grant === who),
      ...names.map((office) => typeof grant !== "string" && grant.includes(office)),
    ];
    return `| \`${name}\` | ${marks.map((may) => (may ? "●" : "")).join(" | ")} |`;
  };
  return [
    "",
    "## 谁可以做什么 Who may do what",
    "",
    "“任何人”含公众和已登录的人；“登录者”指任何已登录的个人，不论职务；“程序”指平台自己到期办理，不能从外部请求。",
    "",
    "“Anyone” is the public and whoever is signed in; “signed in” is every person with a session, whatever the office; “clock” is",
    "the program itself and cannot be asked for from outside.",
    "",
    `| 操作 operation | ${columns.join(" | ")} |`,
    `|---|${columns.map(() => ":-:|").join("")}`,
    ...rows.map(line),
  ];
}

function operationLines(rows: readonly PermissionRow[]): string[] {
  return [
    "",
    "## 各项操作 The operations",
    "",
    "| 操作 operation | 接口 call | 说明 | English |",
    "|---|---|---|---|",
    ...rows.map(({ name, call, says }) => `| \`${name}\` | \`${call}\` | ${says.zh} | ${says.en} |`),
  ];
}
