import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useSay } from "../words/use-say.ts";
import { CommitmentLines } from "./commitment-lines.tsx";

/** What an association and its members promised to everybody. */
export function CommitmentsPage({ page }: { page: PageOf<"commitments"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <h1>{say("commitments.title")}</h1>
      <p>{say("commitments.lead")}</p>
      <section className="sheet">
        {page.commitments.length === 0 && <p className="empty">{say("commitments.none")}</p>}
        <CommitmentLines commitments={page.commitments} named />
      </section>
    </div>
  );
}
