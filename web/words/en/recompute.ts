import type { recomputeZh } from "../zh/recompute.ts";

export const recomputeEn: Readonly<Record<keyof typeof recomputeZh, string>> = {
  "recompute.lead":
    "What follows does not come from this site: your browser has just worked it out by the published model and the open records, and compared it with what was signed.",
  "recompute.equal": "What was recomputed is what was published: {points} points, grade {grade}.",
  "recompute.differs":
    "What was recomputed is not what was published: published {points} points and grade {grade}, recomputed {found} points and grade {foundGrade}. Please tell the association.",
  "recompute.faulty": "This file is not as it was signed, and proves nothing. Please tell the association.",
  "recompute.noGrade": "none",
  "recompute.signed": "The signature holds; it is by key {kid} of this platform.",
  "recompute.unsigned": "The signature is not of this platform; the file proves nothing.",
  "recompute.open.all": "All of the {all} {all:record|records} are open, and every item was worked out anew.",
  "recompute.open.some":
    "{closed} of {all} records are closed to you; items that rest on them are taken as signed, all others were worked out anew.",
  "recompute.open.none": "No record was counted.",
  "recompute.indicators": "Indicators",
  "recompute.indicator": "Indicator",
  "recompute.published": "Published",
  "recompute.found": "Recomputed",
  "recompute.closed": "as signed",
  "recompute.judged": "marked by people",
  "recompute.sum": "Sum",
  "recompute.vetoes": "Vetoes",
  "recompute.veto.holds": "applies",
  "recompute.veto.not": "does not apply",
  "recompute.records": "Open records",
  "recompute.fault.model-differs": "The model in the file is not the one that was signed.",
  "recompute.fault.stranger-disclosed": "The file holds a record that was never signed; it was not counted.",
  "recompute.fault.fact-not-counted": "A record that should be counted was not.",
  "recompute.fault.fact-wrongly-counted": "A record was counted that should not be.",
  "recompute.file": "Check the whole file that a member handed to you",
  "recompute.file.how":
    "At the member centre a member downloads a file in which every record is open. It is read in your browser alone and sent nowhere.",
  "recompute.file.choose": "Choose the file",
  "recompute.file.other": "This file is of another evaluation: {name}, {round}.",
  "recompute.file.earlier":
    "This file was signed at another time: an objection was upheld since, and the result was scored and published anew. What stands above on this page holds.",
  "recompute.file.unreadable": "This is no file of a result, or it is not whole.",
  "recompute.later":
    "This is the result as it was published; what was suspended, lowered, raised or expired since, also by marks given anew upon an objection, stands on the page of results.",
  "recompute.download": "Download the file",
};
