import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { question } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { viewCommitment } from "./commitment-step.ts";
import { listCommitments } from "./commitment-store.ts";

const most = 200;

/** What one subject has promised here, for whoever speaks for it and for the association. */
export const listSubjectCommitments = question({
  name: "list-subject-commitments",
  path: "/subjects/{subjectId}/commitments",
  says: {
    zh: "一个单位（或者本人）在本协会签署的信用承诺",
    en: "The commitments that a subject signed with this association",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: z.object({ commitments: z.array(commitmentView), can: z.array(z.string()) }),
  refuses: [],
  handsOut: ({ params, reply }) => ({
    items: reply.commitments.length === 0 ? [] : [{ subjectId: params.subjectId, recordId: null }],
    parameters: {},
  }),
  async run(given) {
    const { tx, actor, params } = given;
    const led = await listLed(tx, [params.subjectId]);
    const found = await listCommitments(tx, { subjectIds: [...led.keys()] }, { before: null, limit: most });
    return {
      commitments: found.map((one) => viewCommitment(one, given)),
      can: openTo(actor, ["sign-commitment"], params.subjectId),
    };
  },
});
