import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type OperationName, openTo } from "@xinheng/domain/access/permission.ts";
import type { PractitionerView, PracticeView } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import type { House } from "../../platform/house.ts";
import { dayOf } from "../../platform/time.ts";
import { maskedNumbers } from "./personal-numbers.ts";
import type { Practitioner } from "./practitioner-store.ts";

const onPractitioners = [
  "start-practice",
  "end-practice",
  "keep-record",
  "inspect-archive",
  "list-looks",
] as const satisfies readonly OperationName[];

/** A person on the register as staff see one. */
export function viewPractitioner(
  person: Practitioner,
  practices: readonly PracticeView[],
  { house, actor }: { readonly house: House; readonly actor: Actor },
): PractitionerView {
  return {
    subjectId: person.subjectId,
    name: person.name,
    ...maskedNumbers(house.keys, person),
    registeredOn: dayOf(person.registeredAt),
    practices: [...practices],
    can: openTo(actor, onPractitioners, person.subjectId),
  };
}
