import type { Operation } from "../../platform/operation.ts";
import { admitMember } from "./admit-member.ts";
import { confirmRoll } from "./confirm-roll.ts";
import { discardRoll } from "./discard-roll.ts";
import { endMembership } from "./end-membership.ts";
import { exportMembers } from "./export-members.ts";
import { fetchMemberExport } from "./fetch-member-export.ts";
import { fetchRollFaults } from "./fetch-roll-faults.ts";
import { fetchRollTemplate } from "./fetch-roll-template.ts";
import { listMembers } from "./list-members.ts";
import { showRoll } from "./show-roll.ts";
import { uploadRoll } from "./upload-roll.ts";

export const membersOperations: readonly Operation[] = [
  listMembers,
  admitMember,
  endMembership,
  exportMembers,
  fetchMemberExport,
  fetchRollTemplate,
  uploadRoll,
  showRoll,
  fetchRollFaults,
  confirmRoll,
  discardRoll,
];
