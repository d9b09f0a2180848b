import type { Operation } from "../platform/operation.ts";
import { findSubjects } from "./find-subjects.ts";
import { showPortal } from "./show-portal.ts";

export const disclosureOperations: readonly Operation[] = [findSubjects, showPortal];
