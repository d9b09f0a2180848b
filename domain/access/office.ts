import { z } from "zod";

/**
 * The offices a person can hold. Permissions come from offices, never from accounts (DESIGN, 5).
 * `house` offices belong to the platform, the others to one association; `subject` offices speak for one subject there.
 */
export const offices = {
  "system-administrator": { zh: "系统管理员", en: "System administrator", of: "house" },
  "security-administrator": { zh: "安全管理员", en: "Security administrator", of: "house" },
  "audit-administrator": { zh: "审计管理员", en: "Audit administrator", of: "house" },
  president: { zh: "会长", en: "President", of: "association" },
  "secretary-general": { zh: "秘书长", en: "Secretary-general", of: "association" },
  secretariat: { zh: "秘书处工作人员", en: "Secretariat staff", of: "association" },
  supervisor: { zh: "监事", en: "Supervisor", of: "association" },
  "committee-member": { zh: "自律委员", en: "Self-discipline committee member", of: "association" },
  "party-organisation": { zh: "党组织", en: "Party organisation", of: "association" },
  liaison: { zh: "联络员", en: "Liaison of a reporting department", of: "association" },
  regulator: { zh: "监管人员", en: "Regulator", of: "association" },
  member: { zh: "会员代表", en: "Member's representative", of: "subject" },
  agency: { zh: "信用服务机构", en: "Credit service agency", of: "subject" },
  "data-user": { zh: "授权查询方", en: "Data user", of: "subject" },
  practitioner: { zh: "从业人员", en: "Practitioner", of: "subject" },
} as const satisfies Record<string, { zh: string; en: string; of: "house" | "association" | "subject" }>;

export type Office = keyof typeof offices;

export const office = z.enum(Object.keys(offices) as [Office, ...Office[]]);

/** 三员: whoever holds one of these may hold no other of them, and no office of an association that decides. */
const administrators: readonly Office[] = ["system-administrator", "security-administrator", "audit-administrator"];

/** Two offices that one person may not hold at once (等保 level 3: separation of administrators; supervisors oversee, they do not run). */
export function officesExclude(one: Office, other: Office): boolean {
  if (one === other) return false;
  if (administrators.includes(one) && administrators.includes(other)) return true;
  const supervisorBeside: readonly Office[] = ["president", "secretary-general", "secretariat"];
  return (
    (one === "supervisor" && supervisorBeside.includes(other)) ||
    (other === "supervisor" && supervisorBeside.includes(one))
  );
}
