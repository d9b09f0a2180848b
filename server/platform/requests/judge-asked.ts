import type { Actor } from "@xinheng/domain/access/actor.ts";
import { offices } from "@xinheng/domain/access/office.ts";
import { isOfThePartyAlone, judgeOffice } from "@xinheng/domain/access/permission.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Scope, Tx } from "../database.ts";
import type { StoredFile } from "../file-store.ts";
import type { Operation, Wire } from "../operation.ts";
import type { Progress } from "../progress.ts";
import type { UploadSlip } from "../slips/upload-slip-store.ts";

/** A request for an operation, whoever it came from: a browser, a machine, the clock. */
export type Asked = {
  readonly actor: Actor;
  readonly params: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly upload?: StoredFile;
  /** By which slip it came, where whoever brought it has nothing else. */
  readonly slip?: UploadSlip | null;
  readonly requestId: string;
  readonly wire?: Wire;
  readonly progress?: Progress;
  readonly idempotencyKey?: string;
  /** Joins the deed's transaction before it runs: the poller takes its row there. False: it was carried out already. */
  readonly before?: (tx: Tx) => Promise<boolean>;
  /** Joins it after it has run: long work is marked done there. */
  readonly after?: (tx: Tx) => Promise<void>;
};

export type InvalidField = { readonly at: string; readonly says: string };

/** Under which office the actor does it. Refuses nobody, the wrong office, and who administers with one factor. */
export function officeOf(
  operation: Operation,
  actor: Actor,
  params: unknown,
): string | Refusal<"sign-in-first" | "office-missing" | "second-factor-first"> {
  const office = judgeOffice(actor, operation.name, params);
  if (isRefusal(office)) return office;
  // 等保 level 3 asks two factors of whoever administers.
  const administers =
    office in offices && offices[office as keyof typeof offices].of === "house" && actor.kind === "person";
  return administers && !actor.secondFactor && operation.kind === "deed" ? refuse("second-factor-first") : office;
}

type Parsed = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

/** Path, query and body as the operation wants them, or what is wrong with each; 20 faults of each at most. */
export function parseAsked(operation: Operation, asked: Asked): Parsed | { invalid: InvalidField[] } {
  const invalid: InvalidField[] = [];
  const parse = (where: string, schema: Operation["params"], value: unknown): unknown => {
    if (schema === undefined) return {};
    const read = schema.safeParse(value ?? {});
    if (!read.success)
      for (const issue of read.error.issues.slice(0, 20))
        invalid.push({ at: [where, ...issue.path.map(String)].join("."), says: issue.message });
    return read.data;
  };
  const parsed = {
    params: parse("path", operation.params, asked.params),
    query: parse("query", operation.query, asked.query),
    body: parse("body", operation.body, asked.body),
  };
  return invalid.length > 0 ? { invalid } : parsed;
}

/** What belongs to no association: counted tries, refused attempts. */
export const houseScope: Scope = { associationId: null, audience: "house" };

/** Whose rows the operation may see for this actor. */
export function scopeOf(actor: Actor, operation: Operation): Scope {
  // Only what is the party organisation's alone is done where names of party members can be read.
  if (isOfThePartyAlone(operation.name)) return { associationId: actor.associationId, audience: "party" };
  const speaksForSubject =
    actor.offices.length > 0 && actor.offices.every((term) => offices[term.office].of === "subject");
  return { associationId: actor.associationId, audience: speaksForSubject ? "subject" : "staff" };
}
