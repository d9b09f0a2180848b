import type { Striker } from "../platform/due-work.ts";
import type { Operation } from "../platform/operation.ts";
import { beginBodyTerm } from "./bodies/begin-body-term.ts";
import { fillSeat } from "./bodies/fill-seat.ts";
import { listBodies } from "./bodies/list-bodies.ts";
import { postponeBodyTermDeed } from "./bodies/postpone-body-term.ts";
import { vacateSeat } from "./bodies/vacate-seat.ts";
import { abandonCharter } from "./charters/abandon-charter.ts";
import { approveCharter } from "./charters/approve-charter.ts";
import { carryCharter } from "./charters/carry-charter.ts";
import { compareCharters } from "./charters/compare-charters.ts";
import { draftCharter } from "./charters/draft-charter.ts";
import { editCharter } from "./charters/edit-charter.ts";
import { enterCharter } from "./charters/enter-charter.ts";
import { importCharterClauses } from "./charters/import-charter-clauses.ts";
import { listChartersQuestion } from "./charters/list-charters.ts";
import { proposeCharter } from "./charters/propose-charter.ts";
import { showCharter } from "./charters/show-charter.ts";
import { cooperationOperations } from "./cooperations/operations.ts";
import { decouplingOperations, decouplingStrikers } from "./decoupling/operations.ts";
import { duesOperations, duesStrikers } from "./dues/operations.ts";
import { internalRuleOperations, internalRuleStrikers } from "./internal-rules/operations.ts";
import { meetingOperations } from "./meetings/operations.ts";
import { bringPaper } from "./papers/bring-paper.ts";
import { fetchPaper } from "./papers/fetch-paper.ts";
import { partyOperations } from "./party/operations.ts";
import { setupOperations } from "./self-discipline/operations.ts";

/** The charter, the bodies it knows, and the papers that go with them. */
export const governanceOperations: readonly Operation[] = [
  listChartersQuestion,
  showCharter,
  compareCharters,
  draftCharter,
  editCharter,
  importCharterClauses,
  proposeCharter,
  carryCharter,
  approveCharter,
  enterCharter,
  abandonCharter,
  listBodies,
  beginBodyTerm,
  postponeBodyTermDeed,
  fillSeat,
  vacateSeat,
  ...meetingOperations,
  ...partyOperations,
  ...setupOperations,
  bringPaper,
  fetchPaper,
  ...duesOperations,
  ...cooperationOperations,
  ...internalRuleOperations,
  ...decouplingOperations,
];

/** What the clock does when a deadline of governance is over. */
export const governanceStrikers: readonly Striker[] = [...duesStrikers, ...internalRuleStrikers, ...decouplingStrikers];
