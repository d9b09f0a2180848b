import type { Operation } from "../../platform/operation.ts";
import { callMeeting } from "./call-meeting.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { closeMeeting } from "./close-meeting.ts";
import { correctMinutes } from "./correct-minutes.ts";
import { countVotes } from "./count-votes.ts";
import { declareInterest } from "./declare-interest.ts";
import { declareResolution } from "./declare-resolution.ts";
import { editMeeting } from "./edit-meeting.ts";
import { issueMinutes } from "./issue-minutes.ts";
import { listMeetingsQuestion } from "./list-meetings.ts";
import { listResolutionsQuestion } from "./list-resolutions.ts";
import { openMeeting } from "./open-meeting.ts";
import { planMeeting } from "./plan-meeting.ts";
import { recordVotes } from "./record-votes.ts";
import { showMeeting } from "./show-meeting.ts";
import { signInAttendee } from "./sign-in-attendee.ts";
import { withdrawItemDeed } from "./withdraw-item.ts";

/** A meeting from its plan to its resolutions. */
export const meetingOperations: readonly Operation[] = [
  planMeeting,
  editMeeting,
  callMeeting,
  cancelMeeting,
  showMeeting,
  listMeetingsQuestion,
  signInAttendee,
  openMeeting,
  declareInterest,
  recordVotes,
  countVotes,
  declareResolution,
  withdrawItemDeed,
  closeMeeting,
  issueMinutes,
  correctMinutes,
  listResolutionsQuestion,
];
