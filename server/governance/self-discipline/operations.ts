import type { Operation } from "../../platform/operation.ts";
import { abandonSetup } from "./abandon-setup.ts";
import { beginSetup } from "./begin-setup.ts";
import { carrySetup } from "./carry-setup.ts";
import { listSetupsQuestion } from "./list-setups.ts";
import { nameSetupRunner } from "./name-setup-runner.ts";
import { nominateSetup } from "./nominate-setup.ts";
import { noteSetupFiling } from "./note-setup-filing.ts";
import { noteSetupReview } from "./note-setup-review.ts";

/** The setting up of the self-discipline body, from the charter to the four receipts. */
export const setupOperations: readonly Operation[] = [
  listSetupsQuestion,
  beginSetup,
  nominateSetup,
  noteSetupReview,
  carrySetup,
  noteSetupFiling,
  nameSetupRunner,
  abandonSetup,
];
