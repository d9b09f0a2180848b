import type { Operation } from "../../platform/operation.ts";
import { endRelation } from "./end-relation.ts";
import { listSubjectCandidates } from "./list-subject-candidates.ts";
import { recordName } from "./record-name.ts";
import { recordRelation } from "./record-relation.ts";
import { registerSubject } from "./register-subject.ts";
import { showSubject } from "./show-subject.ts";

export const registerOperations: readonly Operation[] = [
  listSubjectCandidates,
  registerSubject,
  showSubject,
  recordName,
  recordRelation,
  endRelation,
];
