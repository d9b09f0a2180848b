import { z } from "zod";

/** The rule for sign-in names: what can be typed anywhere and read over the telephone. */
export const signInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,62}$/);

/** An account as its administrators see it: never a secret of it. */
export const accountView = z.object({
  id: z.uuid(),
  signInName: z.string(),
  displayName: z.string(),
  state: z.enum(["invited", "active", "suspended"]),
  totpEnrolled: z.boolean(),
  demonstration: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  can: z.array(z.string()),
});
export type AccountView = z.infer<typeof accountView>;

/** A link that opens an account once. The token stands behind the #, so no server's log ever holds it. */
export const invitationView = z.object({ link: z.url(), expiresAt: z.iso.datetime({ offset: true }) });
