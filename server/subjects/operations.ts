import type { Operation } from "../platform/operation.ts";
import { membersOperations } from "./members/operations.ts";
import { endPractice } from "./practitioners/end-practice.ts";
import { listPractitioners } from "./practitioners/list-practitioners.ts";
import { registerPractitioner } from "./practitioners/register-practitioner.ts";
import { showPractitioner } from "./practitioners/show-practitioner.ts";
import { startPractice } from "./practitioners/start-practice.ts";
import { registerOperations } from "./register/operations.ts";

/** `find-subjects` counts what visitors may see of each hit, so it stands with the searches of the portal. */
export const subjectsOperations: readonly Operation[] = [
  ...registerOperations,
  ...membersOperations,
  registerPractitioner,
  listPractitioners,
  showPractitioner,
  startPractice,
  endPractice,
];
