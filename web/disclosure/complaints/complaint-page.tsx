import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useSay } from "../../words/use-say.ts";
import { ClaimLead } from "./claim-lead.tsx";
import { ComplaintForm } from "./complaint-form.tsx";
import { ComplaintLookUp } from "./complaint-look-up.tsx";

/** Anybody complains of a member here, and looks up by the receipt what became of it. */
export function ComplaintPage({ page }: { page: PageOf<"complaint"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <ClaimLead title={say("complain.title")} lead={say("complain.lead")} />
      <ComplaintForm page={page} />
      <ComplaintLookUp />
    </div>
  );
}
