import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { listMarkPapers } from "../rounds/mark-store.ts";
import { listVisitsOf } from "../visits/site-visit-store.ts";
import { findAssignment } from "./assignment-store.ts";

/** A paper of an assignment, for the agency it was given to: those handed over, those its marks and visits rest on and its own delivery, until it is recalled. */
export const fetchAssignmentPaper = question({
  name: "fetch-assignment-paper",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/papers/{paperId}",
  says: {
    zh: "机构读取委托给它的材料；收回的委托不能再读取。",
    en: "A paper of an assignment, for the agency it was given to; not once it is recalled.",
  },
  params: z.object({ subjectId: z.uuid(), assignmentId: z.uuid(), paperId: z.uuid() }),
  reply: "file",
  refuses: ["assignment-not-found", "paper-not-found"],
  async run({ tx, house, params }) {
    const assignment = await findAssignment(tx, { subjectId: params.subjectId, id: params.assignmentId });
    if (assignment === null || assignment.stage === "recalled") return refuse("assignment-not-found");
    const rested = await listMarkPapers(tx, assignment);
    const seen = (await listVisitsOf(tx, assignment)).flatMap(({ evidence }) => evidence.map(({ paperId }) => paperId));
    const named = [...assignment.papers, ...rested, ...seen, assignment.deliveryPaper].includes(params.paperId);
    const paper = named ? await findPaper(tx, params.paperId) : null;
    const file = paper === null ? null : await findFile(tx, paper.id);
    if (paper === null || file === null) return refuse("paper-not-found");
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
