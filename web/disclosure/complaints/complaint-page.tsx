import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useSay } from "../../words/use-say.ts";
import { ComplaintForm } from "./complaint-form.tsx";
import { ComplaintLookUp } from "./complaint-look-up.tsx";

/** Anybody complains of a member here, and looks up by the receipt what became of it. */
export function ComplaintPage({ page }: { page: PageOf<"complaint"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <h1>{say("complain.title")}</h1>
      <p>{say("complain.lead")}</p>
      <ul className="page-links">
        <li>
          <a href="#write">{say("complain.form")}</a>
        </li>
        <li>
          <a href="#look-up">{say("complain.lookUp")}</a>
        </li>
      </ul>
      <noscript>
        <p className="note">{say("complain.noScript")}</p>
      </noscript>
      <ComplaintForm page={page} />
      <ComplaintLookUp />
    </div>
  );
}
