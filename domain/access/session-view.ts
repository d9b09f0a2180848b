import { z } from "zod";
import { associationView } from "./association-view.ts";
import { office } from "./office.ts";

/** Who is signed in, as the pages need it: what they are, where they may go, what they may do now. */
export const sessionView = z.object({
  /** Null for a visitor. */
  actor: z
    .object({
      id: z.uuid(),
      kind: z.enum(["person", "key"]),
      signInName: z.string(),
      name: z.string(),
      demonstration: z.boolean(),
      offices: z.array(z.object({ office, associationId: z.uuid().nullable(), subjectId: z.uuid().nullable() })),
      secondFactor: z.boolean(),
      /** The password is older than 90 days. */
      mustChangePassword: z.boolean(),
      /** An administrator without a second factor: no deed is open until there is one. */
      mustEnrolTotp: z.boolean(),
      totpEnrolled: z.boolean(),
    })
    .nullable(),
  /** The association worked in now. */
  association: associationView.nullable(),
  /** Those one may enter. */
  associations: z.array(associationView),
  can: z.array(z.string()),
});
export type SessionView = z.infer<typeof sessionView>;

/** One of one's own sessions. */
export const ownSession = z.object({
  id: z.uuid(),
  agent: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  lastSeenAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }),
  current: z.boolean(),
});
