import { z } from "zod";

/** Why somebody may not inquire into, refuse or take back a complaint about what was done with somebody's data. */
export const officerConflict = z.enum([
  ...["complained-of", "in-log", "gave-finding", "tied"],
  ...["checked-identity", "log-unasked"],
] as const);
export type OfficerConflict = z.infer<typeof officerConflict>;

type Facts = {
  readonly accountId: string;
  /** Accounts whose own act is complained of. */
  readonly against: readonly string[];
  /** Accounts that looked at the data, handed it out or changed it in the period, by the log. */
  readonly acted: readonly string[];
  /** Who gave the finding that is looked at again. */
  readonly found: readonly string[];
  /** Speaks for the complainant or for whoever belongs to it. */
  readonly tied: boolean;
  /** Who last found whose data it is: they chose whose log is searched. */
  readonly checked: readonly string[];
  /** Who may handle it though the log was asked about nobody; null: it was asked. */
  readonly unasked: readonly string[] | null;
};

/** Every reason at once. Empty: nothing is known against it. */
export function officerConflictsOf({ accountId, ...facts }: Facts): OfficerConflict[] {
  const { against, acted, found, tied, checked, unasked } = facts;
  const stands: readonly (readonly [OfficerConflict, boolean])[] = [
    ["complained-of", against.includes(accountId)],
    ["in-log", acted.includes(accountId)],
    ["gave-finding", found.includes(accountId)],
    ["tied", tied],
    ["checked-identity", checked.includes(accountId)],
    ["log-unasked", unasked !== null && !unasked.includes(accountId)],
  ];
  return stands.flatMap(([conflict, holds]) => (holds ? [conflict] : []));
}

const words: Readonly<Record<OfficerConflict, { readonly zh: string; readonly en: string }>> = {
  "complained-of": { zh: "被投诉的就是其本人的行为", en: "their own act is complained of" },
  "in-log": { zh: "所涉期间查看、提供或者办理过该数据", en: "looked at, handed out or changed the data in the period" },
  "gave-finding": { zh: "作出了原处理意见", en: "gave the finding that is looked at again" },
  tied: { zh: "代表投诉人或者与其有关联", en: "speaks for the complainant or is tied to it" },
  "checked-identity": { zh: "投诉人的身份由其核实", en: "checked who the complainant is" },
  "log-unasked": {
    zh: "没有核实是登记的哪个主体的信息，查不了日志，只能由监事办",
    en: "it was not checked which subject of the register the data is of, so the log cannot be asked and only a supervisor may",
  },
};

/** Reasons as a refusal tells them. */
export function officerReasons(conflicts: readonly OfficerConflict[]): {
  readonly why: string;
  readonly whyEn: string;
} {
  const found = conflicts.map((conflict) => words[conflict]);
  return { why: found.map(({ zh }) => zh).join("，"), whyEn: found.map(({ en }) => en).join(", ") };
}
