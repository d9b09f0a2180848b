import { z } from "zod";
import type { House } from "../../platform/house.ts";
import type { KeptComplaint } from "./complaint-store.ts";

const person = z.object({ name: z.string(), contact: z.string() });
export type ComplaintPerson = z.infer<typeof person>;

/** Who complains and how they are reached, sealed as one: a name alone is a person's too. */
export function sealPerson({ keys }: House, one: ComplaintPerson): string {
  return keys.seal(JSON.stringify(one));
}

export function openPerson({ keys }: House, { fromSealed }: Pick<KeptComplaint, "fromSealed">): ComplaintPerson {
  return person.parse(JSON.parse(keys.open(fromSealed).toString("utf8")));
}
