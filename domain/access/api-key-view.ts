import { z } from "zod";
import { addYears } from "../calendar.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type Office, office, offices } from "./office.ts";

/** A machine's key, without its secret. */
export const apiKeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  office,
  associationId: z.uuid(),
  createdAt: z.iso.datetime({ offset: true }),
  /** The last day it is accepted. */
  expiresOn: z.iso.date(),
  state: z.enum(["valid", "expired", "revoked"]),
  can: z.array(z.string()),
});
export type ApiKeyView = z.infer<typeof apiKeyView>;

/** A machine speaks for an association, for a year at most, and never as an administrator or for a member. */
export function judgeApiKey(
  wanted: { readonly office: Office; readonly expiresOn: string },
  today: string,
): Refusal<"key-office" | "key-expiry"> | null {
  if (offices[wanted.office].of !== "association") return refuse("key-office");
  const latest = addYears(today, 1);
  const inTime = wanted.expiresOn > today && wanted.expiresOn <= latest;
  return inTime ? null : refuse("key-expiry", { latest });
}

export function stateOfApiKey(
  key: { readonly expiresOn: string; readonly revokedAt: Date | null },
  today: string,
): ApiKeyView["state"] {
  if (key.revokedAt !== null) return "revoked";
  return key.expiresOn < today ? "expired" : "valid";
}
