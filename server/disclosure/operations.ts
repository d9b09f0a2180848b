import type { Operation } from "../platform/operation.ts";
import { findSubjects } from "./find-subjects.ts";
import { findProjects } from "./projects/find-projects.ts";
import { listSubjectProjects } from "./projects/list-subject-projects.ts";
import { showProject } from "./projects/show-project.ts";
import { showPortal } from "./show-portal.ts";

export const disclosureOperations: readonly Operation[] = [
  findSubjects,
  findProjects,
  showProject,
  listSubjectProjects,
  showPortal,
];
