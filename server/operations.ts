import { accessOperations } from "./access/operations.ts";
import { documentOperations } from "./access/documents/operations.ts";
import { sealOperations } from "./access/seals/operations.ts";
import { watchOperations } from "./access/watch/operations.ts";
import { archivesDaily, archivesOperations, archivesStrikers, archivesWork } from "./archives/operations.ts";
import { receiverOperations } from "./archives/receivers/operations.ts";
import { rightsOperations, rightsStrikers } from "./archives/objections/operations.ts";
import { catalogueOperations } from "./catalogue/operations.ts";
import { disciplineDaily, disciplineOperations, disciplineStrikers } from "./discipline/operations.ts";
import { disclosureOperations } from "./disclosure/operations.ts";
import { governanceOperations, governanceStrikers } from "./governance/operations.ts";
import {
  evaluationDaily,
  evaluationFollowers,
  evaluationOperations,
  evaluationStrikers,
} from "./evaluation/operations.ts";
import type { DailyDeed } from "./platform/daily/daily-deed.ts";
import { normsOperations, normsStrikers } from "./norms/operations.ts";
import type { Striker } from "./platform/due-work.ts";
import type { Follower } from "./platform/follower.ts";
import type { Operation } from "./platform/operation.ts";
import type { WorkKind } from "./platform/work-desk.ts";
import { standingDaily, standingFollowers, standingOperations } from "./standing/operations.ts";
import { subjectsOperations } from "./subjects/operations.ts";
import { hookOperations } from "./supervision/hooks/operations.ts";
import { noticeFollowers, noticeOperations, postOffice } from "./supervision/notices/operations.ts";
import { supervisionOperations } from "./supervision/operations.ts";

/** Everything somebody may ask of the house, module by module, left to right. */
export const operations: readonly Operation[] = [
  ...accessOperations,
  ...documentOperations,
  ...sealOperations,
  ...watchOperations,
  ...subjectsOperations,
  ...catalogueOperations,
  ...governanceOperations,
  ...archivesOperations,
  ...rightsOperations,
  ...receiverOperations,
  ...evaluationOperations,
  ...normsOperations,
  ...disciplineOperations,
  ...standingOperations,
  ...supervisionOperations,
  ...noticeOperations,
  ...hookOperations,
  ...disclosureOperations,
];

/** Long work, clocks' consequences, and what follows from an entry further right. */
export const workKinds: readonly WorkKind[] = [...archivesWork];
export const daily: readonly DailyDeed[] = [...archivesDaily, ...evaluationDaily, ...disciplineDaily, ...standingDaily];
export const strikers: readonly Striker[] = [
  ...governanceStrikers,
  ...archivesStrikers,
  ...rightsStrikers,
  ...evaluationStrikers,
  ...normsStrikers,
  ...disciplineStrikers,
];
export const followers: readonly Follower[] = [...evaluationFollowers, ...standingFollowers, ...noticeFollowers];
export { postOffice };
