import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Asker, TestHouse, TestReply } from "../platform/test-house.ts";
import { hashPassword } from "./accounts/password-hash.ts";

/** Somebody with a name and a password of their own, beside the session that the test kit gave them. */
export type TestPerson = {
  readonly accountId: string;
  readonly name: string;
  readonly password: string;
  readonly asker: Asker;
};

export const goodPassword = "Tomato-river-7-hills";

export async function personWithPassword(
  house: TestHouse,
  given: { office?: Parameters<TestHouse["newAccount"]>[0]; passwordChangedAt?: string; demonstration?: boolean } = {},
): Promise<TestPerson> {
  const asker = await house.newAccount(given.office ?? null);
  const accountId = asker.accountId ?? "";
  const name = `p-${randomUUID().slice(0, 8)}`;
  const changedAt = given.passwordChangedAt ?? "2026-11-01T00:00:00Z";
  await house.sql(
    "update account set sign_in_name = $2, password_hash = $3, password_changed_at = $4, demonstration = $5 where id = $1",
    [accountId, name, await hashPassword(goodPassword), changedAt, given.demonstration ?? false],
  );
  return { accountId, name, password: goodPassword, asker };
}

/** Enrols the person and answers the secret and the recovery codes. The code of this half minute is used up by it. */
export async function enrol(
  house: TestHouse,
  person: Pick<TestPerson, "asker">,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = bodyOf<{ secret: string }>(await person.asker.post("/api/totp"));
  const confirmed = await person.asker.post("/api/totp/confirmation", { code: codeAt(begun.secret, house.time.now()) });
  return { secret: begun.secret, ...bodyOf<{ recoveryCodes: string[] }>(confirmed) };
}

/** What the person's authenticator shows. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

/** Signs in as a browser without any session would. */
export function signInWith(house: TestHouse, body: object, headers: Record<string, string> = {}): Promise<TestReply> {
  return house.as("nobody").post("/api/session", body, headers);
}

/** The cookie that a reply sets, as a browser would send it back. */
export function cookieOf(reply: TestReply): string {
  const set = reply.headers["set-cookie"];
  return (Array.isArray(set) ? set.join(";") : (set ?? "")).split(";")[0] ?? "";
}

/** A reply of which the test says what its body holds; whether it does is what the test then looks at. */
type Holding<Body> = TestReply & { readonly holds?: Body };

export function bodyOf<Body>(reply: Holding<Body>): Body {
  return reply.body as Body;
}

/** Status and, where it was refused, the code: what most promises are about. */
export function saidBy(reply: TestReply): string {
  const { code } = bodyOf<{ code?: string }>(reply);
  return code === undefined ? String(reply.status) : `${String(reply.status)} ${code}`;
}
