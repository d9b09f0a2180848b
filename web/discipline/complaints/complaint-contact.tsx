import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { useDeed } from "../../kit/use-deed.ts";
import { ContactSheet } from "../contact-sheet.tsx";

/** How whoever complained of a member is reached. */
export function ComplaintContact({ complaint }: { complaint: ComplaintView }) {
  const { send, ...deed } = useDeed("post", "/api/complaints/{complaintId}/contact");
  const open = async (purpose: string) => {
    const answer = await send({ path: { complaintId: complaint.id }, body: { purpose } });
    return answer.ok ? answer.value : null;
  };
  return <ContactSheet looks={complaint.looks} deed={deed} open={open} />;
}
