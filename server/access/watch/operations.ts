import type { Operation } from "../../platform/operation.ts";
import { cancelWork } from "./cancel-work.ts";
import { listClocksOfAssociation } from "./list-clocks.ts";
import { listFollowers } from "./list-followers.ts";
import { listJournal } from "./list-journal.ts";
import { listWorkOfAssociation } from "./list-work.ts";
import { pauseClockOfMatter } from "./pause-clock.ts";
import { resumeClockOfMatter } from "./resume-clock.ts";
import { showJournalState } from "./show-journal-state.ts";
import { showWork } from "./show-work.ts";

/** Looking after the platform itself: journal, long work, deadlines, followers. */
export const watchOperations: readonly Operation[] = [
  listJournal,
  showJournalState,
  listWorkOfAssociation,
  showWork,
  cancelWork,
  listClocksOfAssociation,
  pauseClockOfMatter,
  resumeClockOfMatter,
  listFollowers,
];
