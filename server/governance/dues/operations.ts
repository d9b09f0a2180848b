import type { Striker } from "../../platform/due-work.ts";
import type { Operation } from "../../platform/operation.ts";
import { assessDues } from "./assess-dues.ts";
import { draftDuesStandard } from "./draft-dues-standard.ts";
import { editDuesStandard } from "./edit-dues-standard.ts";
import { exportDues } from "./export-dues.ts";
import { fetchDuesExport } from "./fetch-dues-export.ts";
import { listDues } from "./list-dues.ts";
import { listDuesStandards } from "./list-dues-standards.ts";
import { missDuesPublication } from "./miss-dues-publication.ts";
import { openDuesAccount } from "./open-dues-account.ts";
import { publishDuesStandard } from "./publish-dues-standard.ts";
import { recordDuesPayment } from "./record-dues-payment.ts";
import { recordDuesUse } from "./record-dues-use.ts";
import { reduceDues } from "./reduce-dues.ts";
import { reverseDuesEntry } from "./reverse-dues-entry.ts";
import { reverseDuesUse } from "./reverse-dues-use.ts";
import { setDuesStandard } from "./set-dues-standard.ts";
import { showDuesAccount } from "./show-dues-account.ts";
import { showOwnDues } from "./show-own-dues.ts";

/** Dues from the standard over the assessment to what they were used for. */
export const duesOperations: readonly Operation[] = [
  listDuesStandards,
  draftDuesStandard,
  editDuesStandard,
  setDuesStandard,
  publishDuesStandard,
  missDuesPublication,
  assessDues,
  listDues,
  exportDues,
  fetchDuesExport,
  recordDuesPayment,
  reduceDues,
  reverseDuesEntry,
  showDuesAccount,
  recordDuesUse,
  reverseDuesUse,
  openDuesAccount,
  showOwnDues,
];

/** What the clock does when the members were not told in time. */
export const duesStrikers: readonly Striker[] = [
  { operation: missDuesPublication, paramsOf: (standardId) => ({ standardId }) },
];
